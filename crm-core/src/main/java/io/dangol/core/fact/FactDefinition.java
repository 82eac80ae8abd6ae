package io.dangol.core.fact;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link FactCatalog} knows about a fact.
 *
 * @param fact the fact
 * @param unit what its numbers measure
 * @param allowedValues the codes it may have, empty for any
 * @param source the system or module that publishes it
 * @param freshFor how long a value counts as current, null where it does not age
 */
public record FactDefinition(
    Fact<?> fact,
    FactUnit unit,
    List<String> allowedValues,
    String source,
    @Nullable Duration freshFor) {

  public FactDefinition {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(source, "source");
    allowedValues = List.copyOf(allowedValues);
    if (freshFor != null && (freshFor.isNegative() || freshFor.isZero())) {
      throw new IllegalArgumentException(
          "%s: freshFor must be positive, not %s".formatted(fact, freshFor));
    }
  }

  /**
   * Returns the definition of a fact that may have any value and does not age.
   *
   * @param fact the fact
   * @param unit what its numbers measure
   * @param source the system or module that publishes it
   * @return the definition
   */
  public static FactDefinition of(Fact<?> fact, FactUnit unit, String source) {
    return new FactDefinition(fact, unit, List.of(), source, null);
  }

  /**
   * Returns this definition with the codes that are allowed.
   *
   * @param codes the codes
   * @return the definition
   */
  public FactDefinition withAllowedValues(List<String> codes) {
    return new FactDefinition(fact, unit, codes, source, freshFor);
  }

  /**
   * Returns this definition with an age limit.
   *
   * @param limit how long a value counts as current
   * @return the definition
   */
  public FactDefinition withFreshFor(Duration limit) {
    return new FactDefinition(fact, unit, allowedValues, source, limit);
  }

  /**
   * Returns how long a value counts as current.
   *
   * @return the age limit, or empty where values do not age
   */
  public Optional<Duration> freshness() {
    return Optional.ofNullable(freshFor);
  }
}
