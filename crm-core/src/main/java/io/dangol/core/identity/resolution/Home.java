package io.dangol.core.identity.resolution;

import io.dangol.core.identity.golden.Observations;
import io.dangol.core.identity.golden.SurvivorshipPolicy;
import io.dangol.core.identity.match.ExclusiveValues;
import io.dangol.core.identity.normalize.NormalizedRecord;
import java.time.Instant;

/** What the records of one identity say, folded, so that one more record costs no reading. */
final class Home {

  private final Observations observations;
  private ExclusiveValues exclusive = ExclusiveValues.none();
  private Instant since = Instant.MAX;
  private boolean identified;

  Home(SurvivorshipPolicy policy) {
    observations = new Observations(policy);
  }

  void add(NormalizedRecord record) {
    ExclusiveValues values = ExclusiveValues.of(record);
    observations.add(record);
    exclusive = exclusive.with(values);
    Instant observed = record.record().observedAt();
    since = observed.isBefore(since) ? observed : since;
    identified |=
        record.record().role().isOwnOrder()
            || values.values().keySet().stream().anyMatch(field -> field.isExclusive());
  }

  Observations observations() {
    return observations;
  }

  ExclusiveValues exclusive() {
    return exclusive;
  }

  /** When the first record was true in its source. */
  Instant since() {
    return since;
  }

  /** Whether there is an identifier or an order of their own. */
  boolean isIdentified() {
    return identified;
  }
}
