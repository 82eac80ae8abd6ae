package io.dangol.core.consent.maintenance;

import io.dangol.core.consent.ConsentRecord;
import java.time.Instant;
import java.util.Optional;

/** What a customer was already told about a consent; the host knows. */
public interface ConsentNotices {

  /**
   * Returns when a consent was last confirmed to the customer.
   *
   * @param grant the record that grants
   * @param moment later notices are not regarded
   * @return the moment of the last notice, or empty if there was none
   */
  Optional<Instant> lastConfirmation(ConsentRecord grant, Instant moment);

  /**
   * Returns whether the customer was told what follows from a record.
   *
   * @param record a consent, refusal or withdrawal
   * @param moment later notices are not regarded
   * @return whether there was a notice
   */
  boolean isResultTold(ConsentRecord record, Instant moment);

  /**
   * Returns the notices of a host that never gave any.
   *
   * @return no notices
   */
  static ConsentNotices none() {
    return new ConsentNotices() {
      @Override
      public Optional<Instant> lastConfirmation(ConsentRecord grant, Instant moment) {
        return Optional.empty();
      }

      @Override
      public boolean isResultTold(ConsentRecord record, Instant moment) {
        return false;
      }
    };
  }
}
