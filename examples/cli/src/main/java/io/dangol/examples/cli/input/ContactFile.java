package io.dangol.examples.cli.input;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contact history of a file, folded into the last message and the gravest refusal per customer
 * and channel: columns {@code contact.<channel>.lastAt} and {@code contact.<channel>.suppression}.
 */
public final class ContactFile implements DelimitedFile.Consumer {

  /** From the least to the gravest; who has none is not suppressed. */
  private static final List<String> SUPPRESSIONS = List.of("HARD_BOUNCE", "OPT_OUT", "COMPLAINT");

  private static final int NONE = -1;

  private final DelimitedFile file;
  private final CustomerIndex customers;
  private final int end;
  private final Problems problems;
  private final DayParser days;
  private final Map<Channel, History> histories = new EnumMap<>(Channel.class);
  private int customerAt;
  private int channelAt;
  private int timeAt;
  private int kindAt;

  private ContactFile(
      DelimitedFile file, CustomerIndex customers, LocalDate asOf, Problems problems) {
    this.file = file;
    this.customers = customers;
    this.end = Math.toIntExact(asOf.toEpochDay());
    this.problems = problems;
    this.days = new DayParser(file.format());
  }

  /**
   * Reads the contacts before a day.
   *
   * @param file the file: {@code customer}, {@code channel}, {@code campaign}, {@code at}, {@code
   *     kind}
   * @param base the customers who count; others are passed over
   * @param asOf the analysis date, exclusive
   * @param problems what is wrong goes here
   * @return two columns per channel of the file
   */
  public static List<Column> read(
      DelimitedFile file, CustomerIndex base, LocalDate asOf, Problems problems) {
    ContactFile contacts = new ContactFile(file, base, asOf, problems);
    file.read(contacts, problems);
    List<Column> columns = new ArrayList<>();
    contacts.histories.forEach(
        (channel, history) -> {
          columns.add(
              Column.dates(
                  Fact.date(ContactColumns.factName(channel, "lastAt")), history.lastDays));
          columns.add(
              Column.codes(
                  Fact.code(ContactColumns.factName(channel, "suppression")),
                  history.suppressions,
                  SUPPRESSIONS));
        });
    return columns;
  }

  @Override
  public void header(Header header) {
    customerAt = header.require("customer", problems);
    channelAt = header.require("channel", problems);
    timeAt = header.require("at", problems);
    kindAt = header.require("kind", problems);
  }

  @Override
  public void row(Row row) {
    if (Math.min(Math.min(customerAt, channelAt), Math.min(timeAt, kindAt)) < 0) {
      return;
    }
    Optional<Channel> channel = ContactColumns.channel(row.at(channelAt));
    if (channel.isEmpty()) {
      problem(row, "channel", Reason.UNKNOWN_CODE, "");
      return;
    }
    try {
      int suppression = suppression(row.at(kindAt));
      int day = days.day(row.at(timeAt));
      int customer = ContactColumns.row(customers, row.at(customerAt));
      History history =
          histories.computeIfAbsent(channel.get(), key -> new History(customers.size()));
      if (customer >= 0 && day < end) {
        history.put(customer, day, suppression);
      }
    } catch (FieldException e) {
      String column = e.reason() == Reason.UNKNOWN_CODE ? "kind" : "at";
      problem(row, column, e.reason(), e.detail());
    } catch (IllegalArgumentException e) {
      problem(row, "customer", Reason.TOO_LONG, "");
    }
  }

  private static int suppression(CharSequence kind) {
    return switch (kind.toString()) {
      case "SENT", "DELIVERED", "OPENED", "CLICKED", "REPLIED", "CONVERTED", "SOFT_BOUNCED" -> NONE;
      case "BOUNCED", "HARD_BOUNCED" -> 0;
      case "UNSUBSCRIBED" -> 1;
      case "COMPLAINED" -> 2;
      default -> throw FieldException.plain(Reason.UNKNOWN_CODE, "");
    };
  }

  private void problem(Row row, String column, Reason reason, String detail) {
    problems.row(new Problem(file.name(), row.line(), column, reason, detail));
  }

  /** What is known of each customer on one channel. */
  private static final class History {

    private final int[] lastDays;
    private final int[] suppressions;

    History(int size) {
      lastDays = new int[size];
      suppressions = new int[size];
      Arrays.fill(lastDays, Integer.MIN_VALUE);
      Arrays.fill(suppressions, NONE);
    }

    void put(int customer, int day, int suppression) {
      lastDays[customer] = Math.max(lastDays[customer], day);
      suppressions[customer] = Math.max(suppressions[customer], suppression);
    }
  }
}
