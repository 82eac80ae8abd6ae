/** What Dangol's modules share and hosts do not see. Not part of the API. */
@NullMarked
package io.dangol.core.internal;

import org.jspecify.annotations.NullMarked;
