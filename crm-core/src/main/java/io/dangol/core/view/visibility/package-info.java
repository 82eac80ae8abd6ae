/**
 * Who sees how much of a customer: whether the end customers of a distributor are the distributor's
 * own.
 *
 * <p>The entry type is {@link io.dangol.core.view.visibility.VisibleViews}, which gives every
 * viewer the part of a view that relationships allow:
 *
 * <pre>{@code
 * VisibleView seen = VisibleViews.over(views).view(kim, now, SEOUL, RollUp.none(), Viewer.company())
 *     .orElseThrow();
 * if (seen instanceof VisibleView.Figures figures) {
 *   show(figures.totals(), figures.owner());   // no name, no address, no time line
 * }
 * }</pre>
 *
 * <p>It decides about customers who belong to partners; who of the company's own staff may see what
 * is the host's matter. Relationships count that are in force on the day of the view.
 */
@NullMarked
package io.dangol.core.view.visibility;

import org.jspecify.annotations.NullMarked;
