/** How grades are distributed among limited places. Not part of the API. */
@NullMarked
package io.dangol.core.grade.internal;

import org.jspecify.annotations.NullMarked;
