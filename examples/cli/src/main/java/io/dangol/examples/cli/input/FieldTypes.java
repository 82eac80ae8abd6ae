package io.dangol.examples.cli.input;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The types of fields: detected from the texts of a column, and read exactly as a fact has them.
 * For use by one thread.
 */
final class FieldTypes {

  /** What stands between the codes of a set. */
  private static final Pattern CODE_SEPARATOR = Pattern.compile("\\s*\\|\\s*");

  /** Plain or with a short exponent: a longer one would fill the memory. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:[0-9]{1,40}(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?");

  private final boolean hasDateFormat;
  private final DayParser days;
  private final DayParser isoDays;

  FieldTypes(TableFormat format) {
    this.hasDateFormat = format.dateFormat().isPresent();
    this.days = new DayParser(format);
    this.isoDays = new DayParser(Optional.empty(), format.zone());
  }

  /**
   * Detects the type of a column: whole numbers, decimals, days, true and false, and codes for
   * everything else.
   *
   * @param name the name of the fact
   * @param texts its distinct texts
   * @param meant the fact that conditions take it for: if some texts are of its type, the others
   *     are slips and not codes
   * @return the fact, or empty where there is no text to tell
   */
  Optional<Fact<?>> detect(String name, Collection<String> texts, Fact<?> meant) {
    Optional<Fact<?>> detected = detect(name, texts);
    boolean isCode = detected.filter(CodeFact.class::isInstance).isPresent();
    return isCode && isMeant(meant, texts) ? Optional.of(meant) : detected;
  }

  private boolean isMeant(Fact<?> meant, Collection<String> texts) {
    if (meant instanceof CodeFact || meant instanceof CodeSetFact) {
      return false;
    }
    // There are many words for true and false, and no condition on codes has such constants.
    return meant instanceof BooleanFact || texts.stream().anyMatch(text -> reads(meant, text));
  }

  private boolean reads(Fact<?> fact, String text) {
    try {
      return reader(FactDefinition.of(fact, FactUnit.NONE, ""), MoneyFact.PLAIN).apply(text)
          != null;
    } catch (FieldException e) {
      return false;
    }
  }

  private Optional<Fact<?>> detect(String name, Collection<String> texts) {
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    // Days such as 20260701 are whole numbers too: whoever names their form means days.
    if (hasDateFormat && texts.stream().allMatch(text -> isDay(days, text))) {
      return Optional.of(Fact.date(name));
    }
    if (all(texts, FieldTypes::isWholeNumber)) {
      return Optional.of(Fact.integer(name));
    }
    if (all(texts, FieldTypes::isNumber)) {
      return Optional.of(Fact.decimal(name));
    }
    if (all(texts, text -> isDay(isoDays, text))) {
      return Optional.of(Fact.date(name));
    }
    return Optional.of(
        all(texts, text -> text.equals("true") || text.equals("false"))
            ? Fact.bool(name)
            : Fact.code(name));
  }

  private static boolean all(Collection<String> texts, Predicate<String> test) {
    return texts.stream().allMatch(test);
  }

  /** A leading zero makes a code of digits, such as a postcode, that must not lose it. */
  private static boolean isWholeNumber(String text) {
    try {
      return Integer.toString(Integer.parseInt(text)).equals(text);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches()
        && Double.isFinite(Double.parseDouble(text))
        && !(text.length() > 1 && text.charAt(0) == '0' && Character.isDigit(text.charAt(1)));
  }

  private static boolean isDay(DayParser parser, String text) {
    try {
      parser.day(text);
      return true;
    } catch (FieldException e) {
      return false;
    }
  }

  /**
   * Returns what reads the texts of a fact.
   *
   * @param definition the fact, its codes and its currency
   * @param otherwise the currency of amounts where the definition leaves it open
   * @return makes a value of the fact's type; throws {@link FieldException}
   */
  Function<String, Object> reader(FactDefinition definition, CurrencyUnit otherwise) {
    Fact<?> fact = definition.fact();
    if (fact instanceof NumberFact<?> number) {
      return text ->
          possible(number.isInteger() ? wholeNumber(text) : decimal(text), definition, text);
    }
    if (fact instanceof MoneyFact) {
      return amounts(definition.expectedCurrency().orElse(otherwise));
    }
    if (fact instanceof DateFact) {
      return this::day;
    }
    if (fact instanceof BooleanFact) {
      return FieldTypes::truth;
    }
    if (fact instanceof CodeSetFact) {
      return text -> Set.of(distinct(text, definition));
    }
    CodeFact<?> codes = (CodeFact<?>) fact;
    return text -> code(codes, definition, text);
  }

  private static Object possible(Object number, FactDefinition definition, String text) {
    double value = ((Number) number).doubleValue();
    if (definition.possible().filter(range -> !range.contains(value)).isPresent()) {
      throw FieldException.of(Reason.OUT_OF_RANGE, text);
    }
    return number;
  }

  private static Object wholeNumber(String text) {
    BigDecimal number = number(text);
    if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      throw FieldException.of(Reason.OUT_OF_RANGE, text);
    }
    if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
      throw FieldException.of(Reason.UNREADABLE_NUMBER, text);
    }
    return number.intValue();
  }

  private static Object decimal(String text) {
    double number = number(text).doubleValue();
    if (!Double.isFinite(number)) {
      throw FieldException.of(Reason.OUT_OF_RANGE, text);
    }
    return number;
  }

  private static BigDecimal number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw FieldException.of(Reason.UNREADABLE_NUMBER, text);
    }
    return new BigDecimal(text);
  }

  private static Function<String, Object> amounts(CurrencyUnit currency) {
    AmountParser parser =
        new AmountParser(
            currency.equals(MoneyFact.PLAIN) ? Optional.empty() : Optional.of(currency));
    return text ->
        BigMoney.of(currency, BigDecimal.valueOf(parser.minorUnits(text), parser.scale()));
  }

  private Object day(String text) {
    return LocalDate.ofEpochDay((hasDateFormat && isDay(days, text) ? days : isoDays).day(text));
  }

  private static Object truth(String text) {
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return text.equalsIgnoreCase("true");
    }
    throw FieldException.of(Reason.UNKNOWN_CODE, text);
  }

  private static String[] distinct(String text, FactDefinition definition) {
    return CODE_SEPARATOR
        .splitAsStream(text)
        .filter(code -> !code.isEmpty())
        .distinct()
        .map(code -> allowed(code, definition))
        .toArray(String[]::new);
  }

  private static Object code(CodeFact<?> fact, FactDefinition definition, String text) {
    try {
      return fact.valueOf(allowed(text, definition));
    } catch (IllegalArgumentException e) {
      throw FieldException.of(Reason.UNKNOWN_CODE, text);
    }
  }

  private static String allowed(String code, FactDefinition definition) {
    if (!definition.allowedValues().isEmpty() && !definition.allowedValues().contains(code)) {
      throw FieldException.of(Reason.UNKNOWN_CODE, code);
    }
    return code;
  }
}
