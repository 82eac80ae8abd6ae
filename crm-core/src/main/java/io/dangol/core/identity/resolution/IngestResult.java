package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.match.Match;
import io.dangol.core.identity.match.MatchConflict;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What became of a record. */
public sealed interface IngestResult {

  /**
   * Returns the record.
   *
   * @return its reference
   */
  SourceRef ref();

  /**
   * Returns the customer whom the record is of now.
   *
   * @return the customer, or empty if the record was rejected
   */
  Optional<CustomerId> customer();

  /**
   * Returns what matched and yet was not joined.
   *
   * @return the conflicts, which a steward has to look at
   */
  default List<MatchConflict> conflicts() {
    return List.of();
  }

  /**
   * Nobody like that was known.
   *
   * @param ref the record
   * @param created the new customer
   */
  record Created(SourceRef ref, CustomerId created) implements IngestResult {

    @Override
    public Optional<CustomerId> customer() {
      return Optional.of(created);
    }
  }

  /**
   * The record is of a customer who was known.
   *
   * @param ref the record
   * @param known the customer
   * @param match why
   * @param conflicts what else matched and was not joined
   */
  record Absorbed(SourceRef ref, CustomerId known, Match match, List<MatchConflict> conflicts)
      implements IngestResult {

    public Absorbed {
      conflicts = List.copyOf(conflicts);
    }

    @Override
    public Optional<CustomerId> customer() {
      return Optional.of(known);
    }
  }

  /**
   * The record showed that several customers are one.
   *
   * @param ref the record
   * @param survivor the customer that stands for all
   * @param retired those who became aliases
   * @param conflicts what else matched and was not joined
   */
  record Merged(
      SourceRef ref,
      CustomerId survivor,
      NavigableSet<CustomerId> retired,
      List<MatchConflict> conflicts)
      implements IngestResult {

    public Merged {
      retired = Collections.unmodifiableNavigableSet(new TreeSet<>(retired));
      conflicts = List.copyOf(conflicts);
    }

    @Override
    public Optional<CustomerId> customer() {
      return Optional.of(survivor);
    }
  }

  /**
   * The record may be of somebody known; it is a customer of its own until somebody has looked.
   *
   * @param ref the record
   * @param created the new customer
   * @param candidates possible matches, the strongest first
   * @param conflicts matches that something speaks against
   */
  record NeedsReview(
      SourceRef ref, CustomerId created, List<Match> candidates, List<MatchConflict> conflicts)
      implements IngestResult {

    public NeedsReview {
      candidates = List.copyOf(candidates);
      conflicts = List.copyOf(conflicts);
    }

    @Override
    public Optional<CustomerId> customer() {
      return Optional.of(created);
    }
  }

  /**
   * The record fits customers who contradict each other; it is a customer of its own until somebody
   * has looked.
   *
   * @param ref the record
   * @param created the new customer
   * @param fits the customers whom it fits
   * @param conflicts what keeps them apart
   */
  record Ambiguous(
      SourceRef ref,
      CustomerId created,
      NavigableSet<CustomerId> fits,
      List<MatchConflict> conflicts)
      implements IngestResult {

    public Ambiguous {
      fits = Collections.unmodifiableNavigableSet(new TreeSet<>(fits));
      conflicts = List.copyOf(conflicts);
    }

    @Override
    public Optional<CustomerId> customer() {
      return Optional.of(created);
    }
  }

  /**
   * The record was there already; nothing changed.
   *
   * @param ref the record
   * @param known the customer whom it is of
   */
  record Unchanged(SourceRef ref, CustomerId known) implements IngestResult {

    @Override
    public Optional<CustomerId> customer() {
      return Optional.of(known);
    }
  }

  /**
   * A record with the same reference and other values is there, or was erased; nothing changed. A
   * source that corrects a record sends it under another reference.
   *
   * @param ref the record
   */
  record Rejected(SourceRef ref) implements IngestResult {

    @Override
    public Optional<CustomerId> customer() {
      return Optional.empty();
    }
  }
}
