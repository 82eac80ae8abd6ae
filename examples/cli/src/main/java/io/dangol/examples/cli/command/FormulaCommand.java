package io.dangol.examples.cli.command;

import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.TextTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Supplier;

/** What the formulas have in common. */
abstract class FormulaCommand extends Command {

  /** Decimals shown to people; the JSON has all of them. */
  private static final int SHOWN_DECIMALS = 4;

  /** Computes a value; a sum without end that is infinite is no result. */
  static <T> T finite(Supplier<T> value) {
    try {
      return value.get();
    } catch (ArithmeticException e) {
      throw new NoResultException("INFINITE", String.valueOf(e.getMessage()));
    }
  }

  /** Returns the document with the value of a customer and of all of them. */
  static JsonDocument json(BigDecimal perCustomer, BigDecimal total) {
    return new JsonDocument().put("perCustomer", perCustomer).put("total", total);
  }

  TextTable table(BigDecimal perCustomer, BigDecimal total) {
    return new TextTable()
        .row(messages().text("formula.perCustomer"), shown(perCustomer))
        .row(messages().text("formula.total"), shown(total));
  }

  String shown(BigDecimal value) {
    return number(
        value.scale() > SHOWN_DECIMALS
            ? value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN)
            : value);
  }

  BigDecimal times(BigDecimal perCustomer, long customers) {
    return checked(
        () -> {
          if (customers < 0) {
            throw new IllegalArgumentException("customers must not be negative, was " + customers);
          }
          return perCustomer.multiply(BigDecimal.valueOf(customers));
        });
  }
}
