package io.dangol.core.activity.touchpoint;

import io.dangol.core.activity.Interaction;
import io.dangol.core.customer.CustomerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Counts interactions by touch-point; for use by one thread. */
final class TouchPointCount {

  private final TouchPointPlan plan;
  private final Map<CustomerId, Phase> phases;
  private final Function<String, Optional<String>> roles;
  private final Map<TouchPoint.Place, Tally> tallies = new HashMap<>();
  private final Map<TouchPoint.Place, Long> unplanned = new HashMap<>();
  private long ofOthers;

  private static final class Tally {
    private final TouchPoint point;
    private final Set<CustomerId> met = new HashSet<>();
    private long actual;
    private long byOwnStaff;

    Tally(TouchPoint point) {
      this.point = point;
    }
  }

  TouchPointCount(
      TouchPointPlan plan,
      Map<CustomerId, Phase> phases,
      Function<String, Optional<String>> roles) {
    this.plan = plan;
    this.phases = phases;
    this.roles = roles;
    plan.touchPoints().forEach(point -> tallies.put(point.place(), new Tally(point)));
  }

  void add(Interaction interaction) {
    Phase phase = phases.get(interaction.customer());
    if (phase == null) {
      ofOthers++;
      return;
    }
    TouchPoint.Place place =
        new TouchPoint.Place(phase, interaction.channel(), interaction.direction());
    Tally tally = tallies.get(place);
    if (tally == null) {
      unplanned.merge(place, 1L, Long::sum);
      return;
    }
    tally.actual++;
    tally.met.add(interaction.customer());
    String staff = interaction.staff();
    if (staff != null && roles.apply(staff).equals(Optional.of(tally.point.staff()))) {
      tally.byOwnStaff++;
    }
  }

  TouchPointReport report(ObservedWindow window) {
    Map<Phase, Long> customers = new HashMap<>();
    phases.values().forEach(phase -> customers.merge(phase, 1L, Long::sum));
    List<TouchPointReport.Row> rows = new ArrayList<>();
    for (TouchPoint point : plan.touchPoints()) {
      Tally tally = tallies.getOrDefault(point.place(), new Tally(point));
      long inPhase = customers.getOrDefault(point.phase(), 0L);
      long planned = inPhase * point.frequency().planned(window.from(), window.until());
      rows.add(
          new TouchPointReport.Row(
              point, inPhase, planned, tally.actual, tally.byOwnStaff, tally.met.size()));
    }
    List<TouchPointReport.Unplanned> others =
        unplanned.entrySet().stream()
            .map(
                entry ->
                    new TouchPointReport.Unplanned(
                        entry.getKey().phase(),
                        entry.getKey().channel(),
                        entry.getKey().direction(),
                        entry.getValue()))
            .sorted(
                Comparator.comparing(TouchPointReport.Unplanned::phase)
                    .thenComparing(TouchPointReport.Unplanned::channel)
                    .thenComparing(TouchPointReport.Unplanned::direction))
            .toList();
    return new TouchPointReport(plan.id(), plan.version(), window, rows, others, ofOthers);
  }
}
