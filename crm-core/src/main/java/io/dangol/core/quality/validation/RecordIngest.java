package io.dangol.core.quality.validation;

import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.SourceRecordStore;
import io.dangol.core.quality.validation.Validation.Outcome;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Takes source records in: checks each, stores those that no rule refuses, and counts them all.
 * Running it again with the same records stores nothing twice.
 *
 * @param validator the rules
 * @param store where the records go
 * @param issues gets what the rules say about every record that is flagged or refused
 */
public record RecordIngest(
    RecordValidator validator, SourceRecordStore store, Consumer<Validation> issues) {

  public RecordIngest {
    Objects.requireNonNull(validator, "validator");
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(issues, "issues");
  }

  /**
   * Takes records in.
   *
   * @param records the records; read to its end and not closed
   * @param asOf the day of the check
   * @return what became of them
   */
  public IngestReport run(Stream<SourceRecord> records, LocalDate asOf) {
    IngestTally tally = IngestTally.of(validator.rules(), IngestTally.KEPT);
    records
        .sequential()
        .forEach(
            one -> {
              Validation validation = validator.validate(CheckedRecord.of(one), asOf);
              tally.add(validation);
              if (validation.outcome() != Outcome.ACCEPTED) {
                issues.accept(validation);
              }
              if (validation.outcome() != Outcome.REFUSED) {
                tally.add(store.appendIfAbsent(one).status());
              }
            });
    return tally.report();
  }
}
