package io.dangol.examples.cli.input;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Streams the purchases of a file: {@code customer}, {@code date}, {@code amount} and others. */
public final class PurchaseReader implements DelimitedFile.Consumer {

  /** The columns that {@code --columns} may name. */
  public static final Set<String> COLUMNS =
      Set.of("customer", "date", "amount", "source", "order", "channel", "product", "quantity");

  /** What takes the purchases. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Takes a purchase, or a refund.
     *
     * @param customer the customer
     * @param epochDay the day
     * @param minorUnits the amount in units of 10^-{@link PurchaseReader#scale()}, negative for a
     *     refund
     * @param order the order, empty where the file has none; valid only during the call
     */
    void accept(String customer, int epochDay, long minorUnits, CharSequence order);
  }

  private final DelimitedFile file;
  private final Problems problems;
  private final Sink sink;
  private final AmountParser amounts;
  private final DayParser days;
  private int customerAt = -1;
  private int dateAt = -1;
  private int amountAt = -1;
  private int orderAt = -1;
  private boolean usable;
  private long rows;

  /**
   * Creates a reader.
   *
   * @param file the file
   * @param currency the currency, which decides the scale; empty for plain decimals
   * @param problems what is wrong goes here
   * @param sink takes the purchases
   * @throws IllegalArgumentException if the date format is none
   */
  public PurchaseReader(
      DelimitedFile file, Optional<CurrencyUnit> currency, Problems problems, Sink sink) {
    this.file = file;
    this.problems = problems;
    this.sink = sink;
    this.amounts = new AmountParser(currency);
    this.days = new DayParser(file.format());
  }

  /** Reads the file to its end. */
  public void read() {
    file.read(this, problems);
    if (usable && rows == 0 && !problems.refused()) {
      problems.file(new Problem(file.name(), 0, "", Reason.NO_ROWS, ""));
    }
  }

  /**
   * Returns how many decimal places the minor units have.
   *
   * @return the scale
   */
  public int scale() {
    return amounts.scale();
  }

  /**
   * Returns how many purchases were handed over.
   *
   * @return the number of rows that were good
   */
  public long rows() {
    return rows;
  }

  /**
   * Returns whether the file has order ids.
   *
   * @return whether there is a column of them
   */
  public boolean hasOrders() {
    return orderAt >= 0;
  }

  @Override
  public void header(Header header) {
    customerAt = header.require("customer", problems);
    dateAt = header.require("date", problems);
    amountAt = header.require("amount", problems);
    OptionalInt order = header.find("order", problems);
    orderAt = order.orElse(-1);
    for (String optional : Set.of("source", "channel", "product", "quantity")) {
      header.find(optional, problems);
    }
    usable = customerAt >= 0 && dateAt >= 0 && amountAt >= 0;
  }

  @Override
  public void row(Row row) {
    if (!usable) {
      return;
    }
    boolean good = true;
    String customer = row.at(customerAt).toString();
    if (customer.isEmpty()) {
      problem(row, "customer", Reason.BLANK, "");
      good = false;
    }
    int day = 0;
    long units = 0;
    try {
      day = days.day(row.at(dateAt));
    } catch (FieldException e) {
      problem(row, "date", e.reason(), e.detail());
      good = false;
    }
    try {
      units = amounts.minorUnits(row.at(amountAt));
    } catch (FieldException e) {
      problem(row, "amount", e.reason(), e.detail());
      good = false;
    }
    if (good) {
      add(row, customer, day, units);
    }
  }

  private void add(Row row, String customer, int day, long units) {
    try {
      sink.accept(customer, day, units, row.at(orderAt));
      rows++;
    } catch (ArithmeticException e) {
      problem(row, "amount", Reason.OUT_OF_RANGE, "");
    } catch (IllegalArgumentException e) {
      problem(row, "customer", Reason.TOO_LONG, "");
    }
  }

  private void problem(Row row, String column, Reason reason, String detail) {
    problems.row(new Problem(file.name(), row.line(), column, reason, detail));
  }
}
