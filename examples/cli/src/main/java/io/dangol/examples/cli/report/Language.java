package io.dangol.examples.cli.report;

import io.dangol.segmentation.rfm.SegmentNames;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Puts values into words: the texts of one language, and its ways of writing numbers, dates and
 * amounts.
 */
final class Language {

  static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.KOREAN);

  private static final String BUNDLE = Language.class.getPackageName() + ".messages";
  private static final String NOTHING = "–";
  private static final int SIGNIFICANT = 5;
  private static final int PLAIN_DECIMALS = 2;
  private static final int PERCENT_DECIMALS = 1;

  private final Locale locale;
  private final Optional<Currency> currency;
  private final ResourceBundle texts;
  private final SegmentNames segments;

  Language(Locale locale, Optional<Currency> currency) {
    this.locale = locale;
    this.currency = currency;
    this.segments = SegmentNames.in(locale);
    // Without a fallback: the words of a report never depend on the machine's language.
    this.texts =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String tag() {
    return locale.toLanguageTag();
  }

  Optional<Currency> currency() {
    return currency;
  }

  /** All texts, their keys led by {@code t.}, as the templates name them. */
  Map<String, Object> texts() {
    Map<String, Object> all = new HashMap<>();
    for (String key : texts.keySet()) {
      all.put("t." + key, texts.getString(key));
    }
    return all;
  }

  /** Puts a value into words by its type: counts, amounts, shares, days, phrases. */
  String format(Object value) {
    if (value instanceof Phrase phrase) {
      Object[] arguments = phrase.arguments().stream().map(this::format).toArray();
      return new MessageFormat(texts.getString(phrase.key()), locale).format(arguments);
    }
    if (value instanceof Code code) {
      return name(code);
    }
    if (value instanceof Unit) {
      return currency.map(Currency::getCurrencyCode).orElseGet(() -> texts.getString("unit.none"));
    }
    if (value instanceof Share share) {
      return percent(share.value(), 1);
    }
    if (value instanceof Rate rate) {
      return percent(rate.value(), 0);
    }
    if (value instanceof BigDecimal amount) {
      return amount(amount);
    }
    if (value instanceof Compact compact) {
      return compact(compact.amount());
    }
    if (value instanceof Decimals decimals) {
      return number(decimals.value(), decimals.places(), decimals.places());
    }
    if (value instanceof Double number) {
      return significant(number);
    }
    if (value instanceof Long || value instanceof Integer) {
      return NumberFormat.getIntegerInstance(locale).format(value);
    }
    if (value instanceof LocalDate day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }
    if (value instanceof YearMonth month) {
      return DateTimeFormatter.ofPattern(texts.getString("format.month"), locale).format(month);
    }
    return value.toString();
  }

  /** Segments have their names from the engine, so that every program calls them the same. */
  private String name(Code code) {
    if (code.kind().equals("segment")) {
      return segments.of(code.code());
    }
    String key = code.kind() + "." + code.code();
    return texts.containsKey(key) ? texts.getString(key) : code.otherwise();
  }

  private String percent(double value, int leastDecimals) {
    if (Double.isNaN(value)) {
      return NOTHING;
    }
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMinimumFractionDigits(leastDecimals);
    format.setMaximumFractionDigits(PERCENT_DECIMALS);
    return format.format(value);
  }

  private String amount(BigDecimal amount) {
    if (currency.isEmpty()) {
      return number(amount.doubleValue(), 0, PLAIN_DECIMALS);
    }
    Currency unit = currency.get();
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(unit);
    int decimals = unit.getDefaultFractionDigits();
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    // Rounded before, or a tiny negative amount would be a zero with a sign.
    return format.format(amount.setScale(decimals, RoundingMode.HALF_EVEN));
  }

  private String compact(BigDecimal amount) {
    NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
    format.setMaximumFractionDigits(1);
    return currency.map(unit -> unit.getSymbol(locale)).orElse("")
        + format.format(amount.doubleValue());
  }

  private String number(double value, int leastDecimals, int mostDecimals) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? NOTHING : value > 0 ? "∞" : "-∞";
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(leastDecimals);
    format.setMaximumFractionDigits(mostDecimals);
    return format.format(BigDecimal.valueOf(value).setScale(mostDecimals, RoundingMode.HALF_EVEN));
  }

  private String significant(double value) {
    if (!Double.isFinite(value)) {
      return number(value, 0, 0);
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(SIGNIFICANT)).stripTrailingZeros();
    return number(rounded.doubleValue(), 0, Math.max(0, rounded.scale()));
  }
}
