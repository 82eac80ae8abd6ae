package io.dangol.core.consent;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a customer's consent. Records are never changed or taken away; a
 * withdrawal is a record of its own.
 *
 * @param customer the customer
 * @param scope what it is about
 * @param state what it became, never {@link ConsentState#STALE}
 * @param at when it took effect
 * @param recordedAt when it was learnt
 * @param sequence the order of records that were learnt at the same moment
 * @param expiresAt when it ends by itself, or null for never; only for what is granted or pending
 * @param source the record it came with, which may say something about several scopes
 * @param evidence what proves it, or null where nothing was kept
 */
public record ConsentRecord(
    CustomerId customer,
    ConsentScope scope,
    ConsentState state,
    Instant at,
    Instant recordedAt,
    long sequence,
    @Nullable Instant expiresAt,
    SourceRef source,
    @Nullable ConsentEvidence evidence) {

  /**
   * Orders records by the moment of their effect. At the same moment what refuses comes last, and
   * so wins; then the order is that in which they were learnt, with what is pending after what is
   * granted; and at last that of their sources and scopes, so that it is total.
   */
  public static final Comparator<ConsentRecord> ORDER =
      Comparator.comparing(ConsentRecord::at)
          .thenComparing(record -> record.state().refuses())
          .thenComparing(ConsentRecord::recordedAt)
          .thenComparing(ConsentRecord::sequence)
          .thenComparing(record -> record.state() == ConsentState.PENDING)
          .thenComparing(ConsentRecord::state)
          .thenComparing(ConsentRecord::source)
          .thenComparing(record -> record.scope().toString());

  public ConsentRecord {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(recordedAt, "recordedAt");
    Objects.requireNonNull(source, "source");
    if (state == ConsentState.STALE) {
      throw new IllegalArgumentException(
          "that a consent is stale follows from a policy and is not recorded");
    }
    if (expiresAt != null) {
      if (state != ConsentState.GRANTED && state != ConsentState.PENDING) {
        throw new IllegalArgumentException("%s does not expire".formatted(state));
      }
      if (!expiresAt.isAfter(at)) {
        throw new IllegalArgumentException(
            "expiresAt %s must be after at %s".formatted(expiresAt, at));
      }
    }
  }

  /**
   * Returns a record that was learnt when it took effect.
   *
   * @param customer the customer
   * @param scope what it is about
   * @param state what it became, never {@link ConsentState#STALE}
   * @param at when
   * @param source the record it came with
   * @return the record
   * @throws IllegalArgumentException if the state is {@link ConsentState#STALE}
   */
  public static ConsentRecord of(
      CustomerId customer, ConsentScope scope, ConsentState state, Instant at, SourceRef source) {
    return new ConsentRecord(customer, scope, state, at, at, 0, null, source, null);
  }

  /**
   * Returns this record with its end.
   *
   * @param moment when it ends by itself
   * @return the record
   * @throws IllegalArgumentException if the record does not grant, or ends before it begins
   */
  public ConsentRecord expiringAt(Instant moment) {
    return new ConsentRecord(
        customer,
        scope,
        state,
        at,
        recordedAt,
        sequence,
        Objects.requireNonNull(moment),
        source,
        evidence);
  }

  /**
   * Returns this record as learnt later.
   *
   * @param moment when it was learnt
   * @param order its place among the records that were learnt at the same moment
   * @return the record
   */
  public ConsentRecord recorded(Instant moment, long order) {
    return new ConsentRecord(
        customer, scope, state, at, moment, order, expiresAt, source, evidence);
  }

  /**
   * Returns this record with what proves it.
   *
   * @param proof the evidence
   * @return the record
   */
  public ConsentRecord with(ConsentEvidence proof) {
    return new ConsentRecord(
        customer,
        scope,
        state,
        at,
        recordedAt,
        sequence,
        expiresAt,
        source,
        Objects.requireNonNull(proof, "proof"));
  }

  /**
   * Returns whether this record is another one once more: the same statement, whenever it was
   * learnt.
   *
   * @param other the other record
   * @return whether everything but {@link #recordedAt} and {@link #sequence} is equal
   */
  public boolean repeats(ConsentRecord other) {
    return equals(other.recorded(recordedAt, sequence));
  }

  /**
   * Returns whether this record says something about a moment.
   *
   * @param moment the moment
   * @return whether it took effect by then and has not ended
   */
  public boolean isInForce(Instant moment) {
    return !at.isAfter(moment) && (expiresAt == null || moment.isBefore(expiresAt));
  }

  /**
   * Returns what this record means at a moment.
   *
   * @param moment a moment not before {@link #at()}
   * @return its state, or {@link ConsentState#EXPIRED} from its end on
   */
  public ConsentState stateAt(Instant moment) {
    return expiresAt != null && !moment.isBefore(expiresAt) ? ConsentState.EXPIRED : state;
  }
}
