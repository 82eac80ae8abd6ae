package io.dangol.core.rule;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for the moment at which the verdict on a row becomes another one; for use once.
 *
 * <p>It visits the moments at which a part may change, and between which nothing does, in their
 * order. Derived values are carried from moment to moment instead of being computed anew.
 */
final class ChangeSearch {

  private final Node root;
  private final List<ValueTest> tests;
  private final Map<Fact<?>, DerivedTimeline> derived = new LinkedHashMap<>();
  private final Facts row;
  private EvaluationContext at;

  ChangeSearch(Program program, Node root, Facts row, EvaluationContext at) {
    this.root = root;
    this.at = at;
    this.tests =
        program.leaves().stream().map(Leaf::valueTest).filter(ValueTest::isTimeDependent).toList();
    program.derived().forEach((fact, value) -> derived.put(fact, value.timeline(row, at)));
    this.row = derived.isEmpty() ? row : DerivedRow.moving(row, derived);
  }

  /** Returns the first later moment with another verdict than now; empty if there is none. */
  Optional<Instant> next() {
    Truth now = root.test(row, at);
    Optional<Instant> moment = nextMoment();
    while (moment.isPresent()) {
      moveTo(EvaluationContext.at(moment.get(), at.zone()));
      if (root.test(row, at) != now) {
        return moment;
      }
      moment = nextMoment();
    }
    return Optional.empty();
  }

  private void moveTo(EvaluationContext moment) {
    at = moment;
    derived.values().forEach(value -> value.moveTo(moment));
  }

  /** The first later moment at which the verdict of any part may become another one. */
  private Optional<Instant> nextMoment() {
    LocalDate today = at.day();
    ZoneId zone = at.zone();
    Stream<Instant> days =
        tests.stream()
            .flatMap(test -> test.changes(row, today).stream())
            .map(day -> day.atStartOfDay(zone).toInstant());
    Stream<Instant> values = derived.values().stream().flatMap(value -> value.next().stream());
    return Stream.concat(days, values)
        .filter(moment -> moment.isAfter(at.asOf()))
        .min(Comparator.naturalOrder());
  }
}
