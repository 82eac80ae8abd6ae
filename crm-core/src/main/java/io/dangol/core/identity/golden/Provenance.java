package io.dangol.core.identity.golden;

import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Objects;

/**
 * Where a value came from and why it stands where it does.
 *
 * @param source the record that had it last, of the source that counts most
 * @param observedAt when that record was {@linkplain
 *     io.dangol.core.identity.SourceRecord#observedAt() observed}
 * @param records how many records of the customer have it, at least 1
 * @param rule what put the value before the next one: the name of a {@link SurvivorshipRule},
 *     {@code OVERRIDE}, {@code VALIDITY} where the next one is no evidence, {@code ONLY_VALUE}
 *     where there is no next one, or {@code TIE} where no rule tells the two apart and the lower
 *     reference decided
 */
public record Provenance(SourceRef source, Instant observedAt, int records, String rule) {

  /** There is no other value. */
  public static final String ONLY_VALUE = "ONLY_VALUE";

  /** The next value is no evidence. */
  public static final String VALIDITY = "VALIDITY";

  /** No rule tells the value and the next one apart. */
  public static final String TIE = "TIE";

  /** A steward decided. */
  public static final String OVERRIDE = "OVERRIDE";

  public Provenance {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(observedAt, "observedAt");
    Objects.requireNonNull(rule, "rule");
    if (records < 1) {
      throw new IllegalArgumentException("records is at least 1, not %d".formatted(records));
    }
  }
}
