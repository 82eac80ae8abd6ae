package io.dangol.examples.cli.input;

import java.util.regex.Pattern;

/** Says why a single field cannot be used; the reader adds the place. */
final class FieldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What a mistyped number or date may contain; anything else could be a name or an address. */
  private static final Pattern SAFE = Pattern.compile("[-+.,:/ 0-9eETZWNnAaIiFf]{1,26}");

  private final Reason reason;
  private final String detail;

  private FieldException(Reason reason, String detail) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  static FieldException of(Reason reason, CharSequence field) {
    return new FieldException(reason, shown(field));
  }

  static FieldException plain(Reason reason, String detail) {
    return new FieldException(reason, detail);
  }

  /** Shows a field if it looks like a number or a date, so that no personal data gets out. */
  static String shown(CharSequence field) {
    return SAFE.matcher(field).matches() ? "'" + field + "'" : "";
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}
