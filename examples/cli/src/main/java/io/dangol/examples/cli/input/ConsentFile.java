package io.dangol.examples.cli.input;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The consents of a file, folded into the latest state per customer and channel: columns {@code
 * contact.<channel>.consent}. Of two states of the same moment the more restrictive one counts.
 */
public final class ConsentFile implements DelimitedFile.Consumer {

  private static final String MARKETING = "MARKETING";

  /** From the most permissive to the most restrictive. */
  private static final List<String> STATES =
      List.of("GRANTED", "PENDING", "EXPIRED", "DENIED", "WITHDRAWN");

  private final DelimitedFile file;
  private final CustomerIndex customers;
  private final Instant end;
  private final Problems problems;
  private final DayParser times;
  private final Map<Channel, Latest> latest = new EnumMap<>(Channel.class);
  private int[] positions = new int[0];
  private boolean usable;

  private ConsentFile(
      DelimitedFile file, CustomerIndex customers, LocalDate asOf, Problems problems) {
    this.file = file;
    this.customers = customers;
    this.end = asOf.atStartOfDay(file.format().zone()).toInstant();
    this.problems = problems;
    this.times = new DayParser(file.format());
  }

  /**
   * Reads the consents to marketing that were given or withdrawn before a day.
   *
   * @param file the file: {@code customer}, {@code channel}, {@code purpose}, {@code state}, {@code
   *     at}
   * @param base the customers who count; others are passed over
   * @param asOf the analysis date, exclusive
   * @param problems what is wrong goes here
   * @return a column per channel of the file
   */
  public static List<Column> read(
      DelimitedFile file, CustomerIndex base, LocalDate asOf, Problems problems) {
    ConsentFile consents = new ConsentFile(file, base, asOf, problems);
    file.read(consents, problems);
    List<Column> columns = new ArrayList<>();
    consents.latest.forEach(
        (channel, states) ->
            columns.add(
                Column.codes(
                    Fact.code(ContactColumns.factName(channel, "consent")), states.codes, STATES)));
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
    CharSequence purpose = row.at(positions[2]);
    if (purpose.length() > 0 && !MARKETING.contentEquals(purpose)) {
      return;
    }
    Optional<Channel> channel = ContactColumns.channel(row.at(positions[1]));
    int state = STATES.indexOf(row.at(positions[3]).toString());
    if (channel.isEmpty() || state < 0) {
      problem(row, channel.isEmpty() ? "channel" : "state", Reason.UNKNOWN_CODE, "");
      return;
    }
    try {
      Instant at = times.instant(row.at(positions[4]));
      int customer = ContactColumns.row(customers, row.at(positions[0]));
      Latest states = latest.computeIfAbsent(channel.get(), key -> new Latest(customers.size()));
      if (customer >= 0 && at.isBefore(end)) {
        states.put(customer, at.toEpochMilli(), state);
      }
    } catch (FieldException e) {
      problem(row, "at", e.reason(), e.detail());
    } catch (IllegalArgumentException e) {
      problem(row, "customer", Reason.TOO_LONG, "");
    }
  }

  private void problem(Row row, String column, Reason reason, String detail) {
    problems.row(new Problem(file.name(), row.line(), column, reason, detail));
  }

  /** The latest state per customer. */
  private static final class Latest {

    private final int[] codes;
    private final long[] times;

    Latest(int size) {
      codes = new int[size];
      times = new long[size];
      Arrays.fill(codes, -1);
      Arrays.fill(times, Long.MIN_VALUE);
    }

    void put(int customer, long at, int state) {
      if (at > times[customer] || (at == times[customer] && state > codes[customer])) {
        times[customer] = at;
        codes[customer] = state;
      }
    }
  }
}
