package io.dangol.core.consent;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All consent records of one customer, and their fold.
 *
 * <p>The state of a scope at a moment is that of the last record, in {@link ConsentRecord#ORDER},
 * that is about the scope, took effect by then and has not ended; where all have ended it is {@link
 * ConsentState#EXPIRED}. The order in which records arrive does not matter, and a record that
 * arrives twice counts once. Immutable.
 */
public final class ConsentLedger {

  /** Total even for records that one source gave twice with other content at the same moment. */
  private static final Comparator<ConsentRecord> FIRST_LEARNT =
      Comparator.comparing(ConsentRecord::recordedAt)
          .thenComparing(ConsentRecord.ORDER)
          .thenComparing(ConsentLedger::content);

  private static final ConsentLedger EMPTY = new ConsentLedger(List.of(), List.of(), null);

  private final List<ConsentRecord> records;
  private final List<ConsentConflict> conflicts;
  private final @Nullable CustomerId survivor;

  /** What makes a record a repetition: one form may say something about several scopes. */
  private record Statement(SourceRef source, ConsentScope scope) {}

  private ConsentLedger(
      List<ConsentRecord> records, List<ConsentConflict> conflicts, @Nullable CustomerId survivor) {
    this.records = records;
    this.conflicts = conflicts;
    this.survivor = survivor;
  }

  private static String content(ConsentRecord record) {
    ConsentEvidence evidence = record.evidence();
    String proof =
        evidence == null
            ? ""
            : "%s %s %s %s"
                .formatted(
                    evidence.textVersion(),
                    evidence.ipHash(),
                    evidence.userAgentHash(),
                    evidence.proofToken());
    return "%s %s %s".formatted(record.customer(), record.expiresAt(), proof);
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
   * Returns a ledger of records.
   *
   * @param records the records in any order; of two from the same source about the same scope the
   *     first learnt counts, and {@link #conflicts()} has the other one unless it repeats the first
   * @return the ledger
   */
  public static ConsentLedger of(Collection<ConsentRecord> records) {
    return of(records.stream(), null);
  }

  private static ConsentLedger of(Stream<ConsentRecord> records, @Nullable CustomerId survivor) {
    Map<Statement, Set<ConsentRecord>> statements = new LinkedHashMap<>();
    records.forEach(
        record ->
            statements
                .computeIfAbsent(
                    new Statement(record.source(), record.scope()),
                    key -> new TreeSet<>(FIRST_LEARNT))
                .add(record));
    List<ConsentRecord> kept = new ArrayList<>();
    List<ConsentConflict> conflicts = new ArrayList<>();
    for (Set<ConsentRecord> same : statements.values()) {
      List<ConsentRecord> different = different(same);
      kept.add(different.get(0));
      different.stream()
          .skip(1)
          .forEach(record -> conflicts.add(new ConsentConflict(different.get(0), record)));
    }
    kept.sort(ConsentRecord.ORDER);
    conflicts.sort(Comparator.comparing(ConsentConflict::refused, FIRST_LEARNT));
    return new ConsentLedger(List.copyOf(kept), List.copyOf(conflicts), survivor);
  }

  /** Of records that repeat each other the first learnt, so that merging is associative. */
  private static List<ConsentRecord> different(Set<ConsentRecord> sorted) {
    List<ConsentRecord> different = new ArrayList<>();
    for (ConsentRecord record : sorted) {
      if (different.stream().noneMatch(record::repeats)) {
        different.add(record);
      }
    }
    return different;
  }

  /**
   * Returns the ledger of identities that were found to be one customer. For each channel, purpose
   * and controller the later of two statements counts, and of one moment the one that refuses; but
   * what one identity refused, only a consent of the surviving identity opens again, not one of
   * another identity.
   *
   * @param survivor the identity that survives
   * @param ledgers the ledgers of all identities, the survivor's included
   * @return the ledger of the customer
   */
  public static ConsentLedger merged(CustomerId survivor, Collection<ConsentLedger> ledgers) {
    return of(
        ledgers.stream().flatMap(ConsentLedger::everything),
        Objects.requireNonNull(survivor, "survivor"));
  }

  private Stream<ConsentRecord> everything() {
    return Stream.concat(records.stream(), conflicts.stream().map(ConsentConflict::refused));
  }

  /**
   * Returns this ledger with the records of another one, as the plain union: both are about one
   * identity. For two identities there is {@link #merged}.
   *
   * @param other the other ledger
   * @return the union
   * @throws IllegalArgumentException if the two were merged for different survivors
   */
  public ConsentLedger merge(ConsentLedger other) {
    if (survivor != null && other.survivor != null && !survivor.equals(other.survivor)) {
      throw new IllegalArgumentException(
          "ledgers of %s and of %s".formatted(survivor, other.survivor));
    }
    return of(
        Stream.concat(everything(), other.everything()),
        survivor == null ? other.survivor : survivor);
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
   * Returns what sources said twice, and differently. Somebody has to look: a withdrawal may be
   * among what does not count.
   *
   * @return the conflicts, unmodifiable
   */
  public List<ConsentConflict> conflicts() {
    return conflicts;
  }

  /**
   * Returns what records are about.
   *
   * @return the scopes in the order of their first record
   */
  public Set<ConsentScope> scopes() {
    Set<ConsentScope> scopes = new LinkedHashSet<>();
    records.forEach(record -> scopes.add(record.scope()));
    return scopes;
  }

  /**
   * Returns the record that decides about a scope.
   *
   * @param scope the scope
   * @param moment the moment
   * @return the last record about the scope that is in force; where none is, the last that ended;
   *     empty if there is none
   */
  public Optional<ConsentRecord> decisive(ConsentScope scope, Instant moment) {
    Optional<ConsentRecord> last = last(scope, moment);
    if (survivor == null || last.isEmpty() || last.get().customer().equals(survivor)) {
      return last;
    }
    ConsentRecord decisive = last.get();
    ConsentState state = decisive.stateAt(moment);
    return state == ConsentState.GRANTED || state == ConsentState.PENDING
        ? refusalOfAnother(decisive, scope, moment).or(() -> last)
        : last;
  }

  /**
   * A refusal that the survivor answered with a consent is over, whatever came of the consent. A
   * consent that ran out is no refusal, and being asked again no answer.
   */
  private Optional<ConsentRecord> refusalOfAnother(
      ConsentRecord decisive, ConsentScope scope, Instant moment) {
    Instant opened =
        answers(scope, moment)
            .filter(record -> record.state() == ConsentState.GRANTED)
            .filter(record -> record.customer().equals(survivor))
            .map(ConsentRecord::at)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return records.stream()
        .map(ConsentRecord::customer)
        .distinct()
        .filter(identity -> !identity.equals(decisive.customer()))
        .flatMap(
            identity ->
                answers(scope, moment)
                    .filter(record -> record.customer().equals(identity))
                    .filter(record -> record.isInForce(moment))
                    .max(ConsentRecord.ORDER)
                    .stream())
        .filter(record -> record.state() != ConsentState.GRANTED)
        .filter(record -> !record.at().isBefore(opened))
        .max(ConsentRecord.ORDER);
  }

  private Stream<ConsentRecord> answers(ConsentScope scope, Instant moment) {
    return records.stream()
        .filter(
            record ->
                record.state() == ConsentState.GRANTED
                    || record.state() == ConsentState.DENIED
                    || record.state() == ConsentState.WITHDRAWN)
        .filter(record -> !record.at().isAfter(moment) && record.scope().covers(scope));
  }

  private Optional<ConsentRecord> last(ConsentScope scope, Instant moment) {
    ConsentRecord ended = null;
    for (int i = records.size() - 1; i >= 0; i--) {
      ConsentRecord record = records.get(i);
      boolean about = !record.at().isAfter(moment) && record.scope().covers(scope);
      if (about && record.isInForce(moment)) {
        return Optional.of(record);
      }
      if (about && ended == null) {
        ended = record;
      }
    }
    return Optional.ofNullable(ended);
  }

  /**
   * Returns what the consent to a scope amounts to.
   *
   * @param scope the scope
   * @param moment the moment
   * @return the state, {@link ConsentState#EXPIRED} where every record has ended, or empty if no
   *     record says anything
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
    return other instanceof ConsentLedger that
        && records.equals(that.records)
        && conflicts.equals(that.conflicts)
        && Objects.equals(survivor, that.survivor);
  }

  @Override
  public int hashCode() {
    return Objects.hash(records, conflicts, survivor);
  }
}
