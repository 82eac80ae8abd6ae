package io.dangol.examples.cli.input;

import io.dangol.core.purchase.OrderKey;
import io.dangol.core.purchase.PurchaseHistories;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * The purchases of a file, folded into histories while they are read.
 *
 * @param histories the histories
 * @param rows how many rows were good
 * @param firstDay the earliest day
 * @param lastDay the latest day
 */
public record PurchaseFile(
    PurchaseHistories histories, long rows, LocalDate firstDay, LocalDate lastDay) {

  /**
   * Reads a file.
   *
   * @param file the file
   * @param currency the currency; empty for plain decimals
   * @param problems what is wrong goes here
   * @return the purchases
   * @throws BadInputException if {@code problems} refuse the file
   */
  public static PurchaseFile read(
      DelimitedFile file, Optional<CurrencyUnit> currency, Problems problems) {
    Folding folding = new Folding(currency);
    PurchaseReader reader = new PurchaseReader(file, currency, problems, folding);
    folding.scale = reader.scale();
    reader.read();
    problems.throwIfRefused();
    try {
      return new PurchaseFile(
          folding.builder.build(),
          reader.rows(),
          LocalDate.ofEpochDay(folding.firstDay),
          LocalDate.ofEpochDay(folding.lastDay));
    } catch (ArithmeticException e) {
      throw BadInputException.of(new Problem(file.name(), 0, "amount", Reason.OUT_OF_RANGE, ""));
    }
  }

  /** Takes the rows on their way into the histories. */
  private static final class Folding implements PurchaseReader.Sink {

    private final PurchaseHistories.Builder builder;
    private int scale;
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;

    Folding(Optional<CurrencyUnit> currency) {
      this.builder =
          currency
              .map(unit -> PurchaseHistories.builder(unit, Math.max(0, unit.getDecimalPlaces())))
              .orElseGet(PurchaseHistories::builder);
    }

    @Override
    public void accept(String customer, int epochDay, long minorUnits, CharSequence order) {
      builder.addDecimal(customer, epochDay, minorUnits, scale, OrderKey.of(order));
      firstDay = Math.min(firstDay, epochDay);
      lastDay = Math.max(lastDay, epochDay);
    }
  }
}
