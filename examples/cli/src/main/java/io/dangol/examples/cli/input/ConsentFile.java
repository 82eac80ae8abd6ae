package io.dangol.examples.cli.input;

import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.contactability.ContactFacts;
import io.dangol.core.consent.contactability.Contactability;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The consents of a file, folded by the ledger: columns {@code contact.<channel>.consent}, and
 * {@code contact.<channel>.nightConsent} where the file has consents to marketing at night.
 */
public final class ConsentFile implements DelimitedFile.Consumer {

  private static final String SOURCE = "file";

  private final DelimitedFile file;
  private final CustomerIndex customers;
  private final EvaluationContext context;
  private final Problems problems;
  private final DayParser times;
  private final Map<CustomerId, List<ConsentRecord>> records = new HashMap<>();
  private final Set<Channel> channels = new LinkedHashSet<>();
  private final Set<Channel> nightChannels = new LinkedHashSet<>();
  private int[] positions = new int[0];
  private boolean usable;

  private ConsentFile(
      DelimitedFile file, CustomerIndex customers, LocalDate asOf, Problems problems) {
    this.file = file;
    this.customers = customers;
    this.context = EvaluationContext.startOf(asOf, file.format().zone());
    this.problems = problems;
    this.times = new DayParser(file.format());
  }

  /**
   * Reads the consents to marketing that were given or withdrawn before a day.
   *
   * @param file the file: {@code customer}, {@code channel}, {@code purpose}, {@code state}, {@code
   *     at}; a blank purpose is {@code MARKETING}
   * @param base the customers who count; others are passed over
   * @param asOf the analysis date, exclusive
   * @param problems what is wrong goes here
   * @return the columns of the channels of the file
   */
  public static List<Column> read(
      DelimitedFile file, CustomerIndex base, LocalDate asOf, Problems problems) {
    ConsentFile consents = new ConsentFile(file, base, asOf, problems);
    file.read(consents, problems);
    return consents.columns();
  }

  private List<Column> columns() {
    Map<CustomerId, ConsentLedger> ledgers = new HashMap<>();
    records.forEach((customer, said) -> ledgers.put(customer, ConsentLedger.of(said)));
    FactTable table =
        FactTable.of(customers)
            .with(
                Contactability.at(context)
                    .withConsents(id -> ledgers.getOrDefault(id, ConsentLedger.empty())));
    List<Column> columns = new ArrayList<>();
    channels.forEach(channel -> columns.add(table.column(ContactFacts.consent(channel))));
    nightChannels.forEach(channel -> columns.add(table.column(ContactFacts.nightConsent(channel))));
    return columns;
  }

  @Override
  public void header(Header header) {
    positions =
        new int[] {
          header.require("customer", problems),
          header.require("channel", problems),
          header.find("purpose", problems).orElse(-1),
          header.require("state", problems),
          header.require("at", problems)
        };
    usable = positions[0] >= 0 && positions[1] >= 0 && positions[3] >= 0 && positions[4] >= 0;
  }

  @Override
  public void row(Row row) {
    if (!usable) {
      return;
    }
    Optional<Purpose> purpose = purpose(row);
    if (purpose.isEmpty()) {
      return;
    }
    Optional<Channel> channel = ContactColumns.channel(row.at(positions[1]));
    Optional<ConsentState> state = state(row.at(positions[3]));
    if (channel.isEmpty() || state.isEmpty()) {
      problem(row, channel.isEmpty() ? "channel" : "state", Reason.UNKNOWN_CODE, "");
      return;
    }
    try {
      Instant at = times.instant(row.at(positions[4]));
      int customer = ContactColumns.row(customers, row.at(positions[0]));
      boolean night = purpose.get().night().equals(purpose.get());
      (night ? nightChannels : channels).add(channel.get());
      if (customer >= 0 && at.isBefore(context.asOf())) {
        ConsentScope scope = ConsentScope.of(channel.get(), purpose.get());
        CustomerId id = customers.at(customer);
        SourceRef source = SourceRef.of(SOURCE, Long.toString(row.line()));
        records
            .computeIfAbsent(id, key -> new ArrayList<>(2))
            .add(ConsentRecord.of(id, scope, state.get(), at, source));
      }
    } catch (FieldException e) {
      problem(row, "at", e.reason(), e.detail());
    } catch (IllegalArgumentException e) {
      problem(row, "customer", Reason.TOO_LONG, "");
    }
  }

  /** Finds the purpose where it is marketing, by day or by night; others are passed over. */
  private Optional<Purpose> purpose(Row row) {
    CharSequence code = row.at(positions[2]);
    if (code.length() == 0 || Purpose.MARKETING.code().contentEquals(code)) {
      return Optional.of(Purpose.MARKETING);
    }
    return Purpose.MARKETING_NIGHT.code().contentEquals(code)
        ? Optional.of(Purpose.MARKETING_NIGHT)
        : Optional.empty();
  }

  private static Optional<ConsentState> state(CharSequence code) {
    for (ConsentState state : ConsentState.values()) {
      if (state != ConsentState.STALE && state.name().contentEquals(code)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  private void problem(Row row, String column, Reason reason, String detail) {
    problems.row(new Problem(file.name(), row.line(), column, reason, detail));
  }
}
