package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.match.Evidence;
import io.dangol.core.identity.match.Match;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why two records are, or are not, of one customer.
 *
 * @param first a record
 * @param second another one
 * @param firstCustomer the customer of the first, today
 * @param secondCustomer the customer of the second, today
 * @param match what speaks for one person, or null for nothing; a rule finds it now, whether or not
 *     it was what joined them
 * @param evidence how the two are to each other, field by field
 * @param declaredDifferent whether somebody decided that they are not of one person
 */
public record Explanation(
    SourceRef first,
    SourceRef second,
    CustomerId firstCustomer,
    CustomerId secondCustomer,
    @Nullable Match match,
    List<Evidence> evidence,
    boolean declaredDifferent) {

  public Explanation {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(firstCustomer, "firstCustomer");
    Objects.requireNonNull(secondCustomer, "secondCustomer");
    evidence = List.copyOf(evidence);
  }

  /**
   * Returns whether the two are of one customer.
   *
   * @return whether they are joined
   */
  public boolean isJoined() {
    return firstCustomer.equals(secondCustomer);
  }

  /**
   * Returns what speaks for one person.
   *
   * @return the match, or empty
   */
  public Optional<Match> basis() {
    return Optional.ofNullable(match);
  }
}
