package io.dangol.core.identity.merge;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.match.Match;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a decision changes. */
public sealed interface IdentityChange {

  /**
   * A record became a customer of its own.
   *
   * @param record the record
   * @param customer the new customer
   */
  record Registered(SourceRef record, CustomerId customer) implements IdentityChange {

    public Registered {
      Objects.requireNonNull(record, "record");
      Objects.requireNonNull(customer, "customer");
    }
  }

  /**
   * A record was found to be of a customer.
   *
   * @param record the record
   * @param customer the customer, or the alias of it, that the matching record belongs to: if the
   *     two are unmerged, the record goes with the one that it matched
   * @param match why
   */
  record Attached(SourceRef record, CustomerId customer, Match match) implements IdentityChange {

    public Attached {
      Objects.requireNonNull(record, "record");
      Objects.requireNonNull(customer, "customer");
      Objects.requireNonNull(match, "match");
    }
  }

  /**
   * Two customers were found to be one.
   *
   * @param survivor the customer that stands for both
   * @param retired the customer that became an alias
   * @param match why, or null for a decision of a person
   */
  record Merged(CustomerId survivor, CustomerId retired, @Nullable Match match)
      implements IdentityChange {

    public Merged {
      Objects.requireNonNull(survivor, "survivor");
      Objects.requireNonNull(retired, "retired");
      if (survivor.equals(retired)) {
        throw new IllegalArgumentException(
            "customer %s cannot be merged with itself".formatted(survivor));
      }
    }

    /**
     * Returns why.
     *
     * @return the match, or empty for a decision of a person
     */
    public Optional<Match> basis() {
      return Optional.ofNullable(match);
    }
  }

  /**
   * A merge was undone. No rule joins the two again.
   *
   * @param merge the id of the decision that merged them, not blank
   */
  record Unmerged(String merge) implements IdentityChange {

    public Unmerged {
      if (merge.isBlank()) {
        throw new IllegalArgumentException("the merge to be undone is blank");
      }
    }
  }

  /**
   * Records of a customer were found to be of another person. No rule joins the two again.
   *
   * @param records the records, at least one
   * @param from the customer whom they were of
   * @param to the new customer
   */
  record SplitOff(NavigableSet<SourceRef> records, CustomerId from, CustomerId to)
      implements IdentityChange {

    public SplitOff {
      records = Collections.unmodifiableNavigableSet(new TreeSet<>(records));
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      if (records.isEmpty()) {
        throw new IllegalArgumentException("a split needs at least one record");
      }
      if (from.equals(to)) {
        throw new IllegalArgumentException("customer %s cannot be split off itself".formatted(to));
      }
    }
  }

  /**
   * Somebody said that two records are of one person.
   *
   * @param first a record
   * @param second another one
   */
  record DeclaredSame(SourceRef first, SourceRef second) implements IdentityChange {

    public DeclaredSame {
      requireTwo(first, second);
    }
  }

  /**
   * Somebody said that two records are not of one person. No rule joins them again.
   *
   * @param first a record
   * @param second another one
   */
  record DeclaredDifferent(SourceRef first, SourceRef second) implements IdentityChange {

    public DeclaredDifferent {
      requireTwo(first, second);
    }
  }

  private static void requireTwo(SourceRef first, SourceRef second) {
    Objects.requireNonNull(second, "second");
    if (first.equals(second)) {
      throw new IllegalArgumentException("%s is one record and not two".formatted(first));
    }
  }
}
