package io.dangol.core.activity.touchpoint;

import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.InteractionChannel;
import java.util.List;
import java.util.Objects;

/**
 * What a plan of touch-points intended for a window and what took place.
 *
 * @param plan the plan
 * @param version its version
 * @param window the days
 * @param rows a row for every touch-point, in the order of the plan
 * @param unplanned what took place at no touch-point of the plan
 * @param ofOthers how many interactions were with customers who were not given
 */
public record TouchPointReport(
    String plan,
    int version,
    ObservedWindow window,
    List<Row> rows,
    List<Unplanned> unplanned,
    long ofOthers) {

  public TouchPointReport {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(window, "window");
    rows = List.copyOf(rows);
    unplanned = List.copyOf(unplanned);
  }

  /**
   * Returns how many interactions took place within the window.
   *
   * @return those of all rows, those that were not planned and those with other customers
   */
  public long interactions() {
    return rows.stream().mapToLong(Row::actual).sum()
        + unplanned.stream().mapToLong(Unplanned::actual).sum()
        + ofOthers;
  }

  /**
   * A touch-point, planned and actual.
   *
   * @param touchPoint the touch-point
   * @param customers how many customers are in its phase
   * @param planned how many interactions with them the plan intends
   * @param actual how many took place
   * @param byPlannedStaff how many of these were with staff of the planned role
   * @param customersMet how many customers had at least one
   */
  public record Row(
      TouchPoint touchPoint,
      long customers,
      long planned,
      long actual,
      long byPlannedStaff,
      long customersMet) {

    public Row {
      Objects.requireNonNull(touchPoint, "touchPoint");
    }

    /**
     * Returns how many interactions are missing.
     *
     * @return planned less actual; negative where there were more than planned
     */
    public long gap() {
      return planned - actual;
    }

    /**
     * Returns how many customers were left out.
     *
     * @return the customers of the phase who had no interaction at this touch-point
     */
    public long customersNotMet() {
      return customers - customersMet;
    }
  }

  /**
   * Interactions at a place where the plan has no touch-point.
   *
   * @param phase the phase of the customers
   * @param channel where
   * @param direction who began
   * @param actual how many took place
   */
  public record Unplanned(
      Phase phase, InteractionChannel channel, Interaction.Direction direction, long actual) {

    public Unplanned {
      Objects.requireNonNull(phase, "phase");
      Objects.requireNonNull(channel, "channel");
      Objects.requireNonNull(direction, "direction");
    }
  }
}
