package io.dangol.core.consent;

import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * All consent records of one customer, and their fold.
 *
 * <p>The state of a scope at a moment is that of the last record, in {@link ConsentRecord#ORDER},
 * that is about the scope and took effect by then. The order in which records arrive does not
 * matter, and a record that arrives twice counts once. Immutable.
 */
public final class ConsentLedger {

  /** Total even for records that one source gave twice with other content at the same moment. */
  private static final Comparator<ConsentRecord> FIRST_LEARNT =
      Comparator.comparing(ConsentRecord::recordedAt)
          .thenComparing(ConsentRecord.ORDER)
          .thenComparing(ConsentRecord::toString);

  private static final ConsentLedger EMPTY = new ConsentLedger(List.of());

  private final List<ConsentRecord> records;

  /** What makes a record a repetition: one form may say something about several scopes. */
  private record Statement(SourceRef source, ConsentScope scope) {}

  private ConsentLedger(List<ConsentRecord> records) {
    this.records = records;
  }

  /**
   * Returns the ledger without records.
   *
   * @return the ledger
   */
  public static ConsentLedger empty() {
    return EMPTY;
  }

  /**
   * Returns a ledger of records. After a merge these are the records of all identities of the
   * customer: the later of two statements counts, whoever made it, and at the same moment the
   * withdrawal.
   *
   * @param records the records in any order; of two from the same source about the same scope the
   *     first learnt counts
   * @return the ledger
   */
  public static ConsentLedger of(Collection<ConsentRecord> records) {
    Map<Statement, ConsentRecord> statements = new LinkedHashMap<>();
    for (ConsentRecord record : records) {
      Statement statement = new Statement(record.source(), record.scope());
      statements.merge(statement, record, BinaryOperator.minBy(FIRST_LEARNT));
    }
    return new ConsentLedger(statements.values().stream().sorted(ConsentRecord.ORDER).toList());
  }

  /**
   * Returns this ledger with the records of another one.
   *
   * @param other the other ledger
   * @return the union
   */
  public ConsentLedger merge(ConsentLedger other) {
    List<ConsentRecord> all = new ArrayList<>(records);
    all.addAll(other.records);
    return of(all);
  }

  /**
   * Returns the records.
   *
   * @return the records in {@link ConsentRecord#ORDER}, unmodifiable
   */
  public List<ConsentRecord> records() {
    return records;
  }

  /**
   * Returns the record that decides about a scope.
   *
   * @param scope the scope
   * @param moment the moment
   * @return the last record about the scope that took effect by then, or empty if there is none
   */
  public Optional<ConsentRecord> decisive(ConsentScope scope, Instant moment) {
    for (int i = records.size() - 1; i >= 0; i--) {
      ConsentRecord record = records.get(i);
      if (!record.at().isAfter(moment) && record.scope().covers(scope)) {
        return Optional.of(record);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns what the consent to a scope amounts to.
   *
   * @param scope the scope
   * @param moment the moment
   * @return the state, or empty if no record says anything
   */
  public Optional<ConsentState> stateAt(ConsentScope scope, Instant moment) {
    return decisive(scope, moment).map(record -> record.stateAt(moment));
  }

  /** Returns the number of records. */
  @Override
  public String toString() {
    return "ConsentLedger[%d records]".formatted(records.size());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConsentLedger that && records.equals(that.records);
  }

  @Override
  public int hashCode() {
    return records.hashCode();
  }
}
