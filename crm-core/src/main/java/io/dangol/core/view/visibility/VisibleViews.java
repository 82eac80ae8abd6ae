package io.dangol.core.view.visibility;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.relationship.RollUp;
import io.dangol.core.view.CustomerViews;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** Views of customers, cut to what a viewer may see. Immutable. */
public final class VisibleViews {

  private final CustomerViews views;

  private VisibleViews(CustomerViews views) {
    this.views = views;
  }

  /**
   * Returns the visible parts of views.
   *
   * @param views the views
   * @return the visible views
   */
  public static VisibleViews over(CustomerViews views) {
    return new VisibleViews(Objects.requireNonNull(views, "views"));
  }

  /**
   * Returns what a viewer may see of a customer. Contact persons and branches whom somebody other
   * than the viewer alone may approach count for no organisation, neither in its time line nor in
   * its figures.
   *
   * @param id any identity of the customer
   * @param asOf the moment; what happened later is not in the view
   * @param zone the zone in which days begin
   * @param rollUp whose records count for an organisation; {@link RollUp#none()} for nobody's
   * @param viewer for whom
   * @return the visible part, see {@link VisibleView#of}; or empty if the customer was never stored
   *     or was erased
   */
  public Optional<VisibleView> view(
      CustomerId id, Instant asOf, ZoneId zone, RollUp rollUp, Viewer viewer) {
    Objects.requireNonNull(viewer, "viewer");
    return views
        .view(id, asOf, zone, rollUp, member -> Owners.against(viewer, member).isEmpty())
        .map(view -> VisibleView.of(view, viewer));
  }
}
