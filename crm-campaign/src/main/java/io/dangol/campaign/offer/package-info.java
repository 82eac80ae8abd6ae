@NullMarked
package io.dangol.campaign.offer;

import org.jspecify.annotations.NullMarked;
