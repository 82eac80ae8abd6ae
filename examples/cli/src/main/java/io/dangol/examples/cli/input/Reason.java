package io.dangol.examples.cli.input;

import java.util.Locale;

/** Why a file or a row of it was refused; the code is stable, the text is in the messages. */
public enum Reason {
  /** The file does not exist or cannot be opened. */
  UNREADABLE_FILE,
  /** The file has no bytes, or nothing but blank lines. */
  EMPTY_FILE,
  /** The file has a header and no row. */
  NO_ROWS,
  /** The file is not text in the expected encoding. */
  NOT_TEXT,
  /** The delimited form is broken, such as a quote that never closes. */
  MALFORMED,
  /** The header lacks a column. */
  MISSING_COLUMN,
  /** The header has a column twice. */
  DUPLICATE_COLUMN,
  /** The row has fewer fields than the header. */
  ROW_TOO_SHORT,
  /** The row has more fields than the header. */
  ROW_TOO_LONG,
  /** A field that must have a value is blank. */
  BLANK,
  /** A field is longer than its type allows. */
  TOO_LONG,
  /** The same customer has a row already. */
  DUPLICATE_CUSTOMER,
  /** A date cannot be read. */
  UNREADABLE_DATE,
  /** An amount cannot be read. */
  UNREADABLE_AMOUNT,
  /** An amount has more decimal places than can be kept exactly. */
  TOO_MANY_DECIMALS,
  /** A number or a sum is beyond the range that can be kept exactly. */
  OUT_OF_RANGE,
  /** A number cannot be read, or is not finite. */
  UNREADABLE_NUMBER,
  /** A code is none of those known. */
  UNKNOWN_CODE,
  /** The values of a row contradict each other. */
  INCONSISTENT_ROW,
  /** Events are counted of which there is no file. */
  MISSING_EVENTS,
  /** A column is given a name that no fact can have. */
  NO_FACT_NAME,
  /** Amounts are compared with amounts of another currency. */
  OTHER_CURRENCY,
  /** Documents do not fit together, or a model not the data. */
  INVALID_DOCUMENTS,
  /** A file of a saved model has something else. */
  INVALID_MODEL;

  /**
   * Returns whether another reading of a table may help.
   *
   * @return whether the reason is in the form of a table, and not in another file or option
   */
  public boolean isAboutForm() {
    return switch (this) {
      case UNREADABLE_FILE, MISSING_EVENTS, OTHER_CURRENCY, INVALID_DOCUMENTS, INVALID_MODEL ->
          false;
      default -> true;
    };
  }

  /**
   * Returns the key of this reason's text.
   *
   * @return the key in the message bundle
   */
  public String messageKey() {
    return "problem." + name().toLowerCase(Locale.ROOT);
  }
}
