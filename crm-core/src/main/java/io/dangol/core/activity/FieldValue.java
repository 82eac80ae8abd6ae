package io.dangol.core.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;

/**
 * A value that was captured in a contact or answered in a survey, with its type. What it is may be
 * personal data: {@code toString} has the type only.
 */
public sealed interface FieldValue {

  /**
   * Free text.
   *
   * @param value the text, not blank
   */
  record Text(String value) implements FieldValue {

    public Text {
      Texts.require(value, "value");
    }

    @Override
    public String toString() {
      return "Text";
    }
  }

  /**
   * One of a known list of answers.
   *
   * @param value the code, not blank, such as {@code COMPETITOR_USER}
   */
  record Code(String value) implements FieldValue {

    public Code {
      Texts.require(value, "value");
    }

    @Override
    public String toString() {
      return "Code";
    }
  }

  /**
   * A number. Equal numbers are equal values, however many zeros they were written with.
   *
   * @param value the number
   */
  record Decimal(BigDecimal value) implements FieldValue {

    public Decimal {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @Override
    public String toString() {
      return "Decimal";
    }
  }

  /**
   * An amount of money.
   *
   * @param value the amount
   */
  record Amount(BigMoney value) implements FieldValue {

    public Amount {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return "Amount";
    }
  }

  /**
   * A day.
   *
   * @param value the day
   */
  record Day(LocalDate value) implements FieldValue {

    public Day {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return "Day";
    }
  }

  /**
   * Yes or no.
   *
   * @param value whether it is so
   */
  record Flag(boolean value) implements FieldValue {

    @Override
    public String toString() {
      return "Flag";
    }
  }

  /**
   * Returns free text.
   *
   * @param value the text, not blank
   * @return the value
   * @throws IllegalArgumentException if it is blank
   */
  static FieldValue text(String value) {
    return new Text(value);
  }

  /**
   * Returns one of a known list of answers.
   *
   * @param value the code, not blank
   * @return the value
   * @throws IllegalArgumentException if it is blank
   */
  static FieldValue code(String value) {
    return new Code(value);
  }

  /**
   * Returns a number.
   *
   * @param value the number
   * @return the value
   */
  static FieldValue number(BigDecimal value) {
    return new Decimal(value);
  }

  /**
   * Returns a whole number.
   *
   * @param value the number
   * @return the value
   */
  static FieldValue number(long value) {
    return new Decimal(BigDecimal.valueOf(value));
  }

  /**
   * Returns an amount of money.
   *
   * @param value the amount
   * @return the value
   */
  static FieldValue amount(BigMoneyProvider value) {
    return new Amount(value.toBigMoney());
  }

  /**
   * Returns a day.
   *
   * @param value the day
   * @return the value
   */
  static FieldValue day(LocalDate value) {
    return new Day(value);
  }

  /**
   * Returns yes or no.
   *
   * @param value whether it is so
   * @return the value
   */
  static FieldValue flag(boolean value) {
    return new Flag(value);
  }
}
