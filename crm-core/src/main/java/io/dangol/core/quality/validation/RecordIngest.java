package io.dangol.core.quality.validation;

import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.SourceRecordStore;
import io.dangol.core.quality.validation.Validation.Outcome;
import io.dangol.core.store.AppendResult.Status;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Takes source records in: checks each, stores those that no rule refuses, and counts them all.
 * Running it again with the same records stores nothing twice. A record that is stored already with
 * other content stays as it is; the new one is a conflict, of which somebody must hear.
 *
 * @param validator the rules
 * @param store where the records go
 * @param issues gets what is known of every record that is flagged, refused or in conflict
 */
public record RecordIngest(
    RecordValidator validator, SourceRecordStore store, Consumer<Validation> issues) {

  public RecordIngest {
    Objects.requireNonNull(validator, "validator");
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(issues, "issues");
  }

  /**
   * Takes records in. An exception of the store or of {@code issues} ends the run and is passed on;
   * what was stored until then stays, so that the run can be repeated.
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
              if (validation.outcome() != Outcome.REFUSED) {
                Status status = store.appendIfAbsent(one).status();
                tally.add(status);
                validation = status == Status.CONFLICT ? validation.inConflict() : validation;
              }
              tally.add(validation);
              if (validation.outcome() != Outcome.ACCEPTED) {
                issues.accept(validation);
              }
            });
    return tally.report();
  }
}
