package io.dangol.examples.cli.pipeline;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dangol.campaign.decision.Decisions;
import io.dangol.campaign.decision.Outcome;
import io.dangol.campaign.decision.Reason;
import io.dangol.campaign.delivery.DeliveryPolicy;
import io.dangol.campaign.offer.Offer;
import io.dangol.examples.cli.output.FactCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The decisions about an audience as a file, one row per member. */
final class PlanCsv {

  private static final String FIRST_WAVE = "1";

  private PlanCsv() {}

  /**
   * Writes customer, outcome, gate, reason, offer, wave, slice and the earliest time to send.
   *
   * @throws IOException if the file cannot be written
   */
  static void write(Decisions decisions, DeliveryPolicy delivery, Path file) throws IOException {
    int[] slices = delivery.plan(decisions).sliceByRow();
    String notBefore = decisions.at().asOf().toString();
    try (CsvWriter csv = FactCsv.open(file)) {
      csv.writeRecord(
          "customer", "outcome", "gate", "reason", "offer", "wave", "slice", "not_before");
      for (int row = 0; row < decisions.size(); row++) {
        Outcome outcome = decisions.outcome(row);
        if (!outcome.inAudience()) {
          continue;
        }
        Optional<Reason> reason = decisions.reason(row);
        boolean planned = outcome == Outcome.PLANNED;
        csv.writeRecord(
            decisions.customers().valueAt(row),
            outcome.name().toLowerCase(Locale.ROOT),
            reason.map(why -> why.gate().name()).orElse(""),
            reason.map(Reason::name).orElse(""),
            decisions.offer(row).map(Offer::code).orElse(""),
            planned ? FIRST_WAVE : "",
            planned ? Integer.toString(slices[row]) : "",
            planned ? notBefore : "");
      }
    }
  }
}
