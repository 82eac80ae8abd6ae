package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.identity.golden.StewardOverride;
import io.dangol.core.identity.golden.SurvivorshipPolicy;
import io.dangol.core.identity.match.KeyMatcher;
import io.dangol.core.identity.match.RecordMatcher;
import io.dangol.core.identity.normalize.RecordNormalizer;
import io.dangol.core.identity.normalize.SharedValues;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How records become customers.
 *
 * @param normalizer what makes values comparable
 * @param matcher what finds records of one person
 * @param survivorship which values stand
 * @param overrides the overrides of stewards per customer
 * @param mostNames how many different names a telephone, e-mail or postal address may have before
 *     it is generic, at least 1
 * @param mostCandidates how many customers with one key are looked at, at least 2; a key of more is
 *     of nobody in particular
 * @param source the source of events, such as {@code /crm}
 */
public record IdentityOptions(
    RecordNormalizer normalizer,
    RecordMatcher matcher,
    SurvivorshipPolicy survivorship,
    Function<CustomerId, List<StewardOverride>> overrides,
    int mostNames,
    int mostCandidates,
    URI source) {

  /** Twice the names that a number may have: customers of one key differ in their names, mostly. */
  private static final int MOST_CANDIDATES = 2 * SharedValues.DEFAULT_LIMIT;

  private static final IdentityOptions STANDARD =
      new IdentityOptions(
          RecordNormalizer.korean(),
          KeyMatcher.standard(),
          SurvivorshipPolicy.standard(),
          customer -> List.of(),
          SharedValues.DEFAULT_LIMIT,
          MOST_CANDIDATES,
          URI.create("/crm"));

  public IdentityOptions {
    Objects.requireNonNull(normalizer, "normalizer");
    Objects.requireNonNull(matcher, "matcher");
    Objects.requireNonNull(survivorship, "survivorship");
    Objects.requireNonNull(overrides, "overrides");
    Objects.requireNonNull(source, "source");
    if (mostNames < 1 || mostCandidates < 2) {
      throw new IllegalArgumentException(
          "mostNames %d is at least 1, mostCandidates %d at least 2"
              .formatted(mostNames, mostCandidates));
    }
  }

  /**
   * Returns the options for Korean records: the standard keys and survivorship, no overrides, 20
   * names, 40 candidates.
   *
   * @return the options
   */
  public static IdentityOptions standard() {
    return STANDARD;
  }

  /**
   * Returns these options with another matcher.
   *
   * @param other the matcher
   * @return the options
   */
  public IdentityOptions with(RecordMatcher other) {
    return new IdentityOptions(
        normalizer, other, survivorship, overrides, mostNames, mostCandidates, source);
  }

  /**
   * Returns these options with another normalizer.
   *
   * @param other the normalizer
   * @return the options
   */
  public IdentityOptions with(RecordNormalizer other) {
    return new IdentityOptions(
        other, matcher, survivorship, overrides, mostNames, mostCandidates, source);
  }

  /**
   * Returns these options with another policy of survivorship.
   *
   * @param other the policy
   * @return the options
   */
  public IdentityOptions with(SurvivorshipPolicy other) {
    return new IdentityOptions(
        normalizer, matcher, other, overrides, mostNames, mostCandidates, source);
  }

  /**
   * Returns these options with overrides of stewards.
   *
   * @param other the overrides of a customer, read whenever a golden record is computed
   * @return the options
   */
  public IdentityOptions withOverrides(Function<CustomerId, List<StewardOverride>> other) {
    return new IdentityOptions(
        normalizer, matcher, survivorship, other, mostNames, mostCandidates, source);
  }

  /**
   * Returns these options with another source of events.
   *
   * @param other the source
   * @return the options
   */
  public IdentityOptions from(URI other) {
    return new IdentityOptions(
        normalizer, matcher, survivorship, overrides, mostNames, mostCandidates, other);
  }
}
