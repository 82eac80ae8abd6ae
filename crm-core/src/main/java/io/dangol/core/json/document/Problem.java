package io.dangol.core.json.document;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a document, and where.
 *
 * @param severity whether the document is refused for it
 * @param code a stable code, such as {@code fact.unknown}
 * @param at the path of the value, a JSON Pointer (RFC 6901); empty for the document
 * @param line the line on which the value starts, from 1
 * @param column the column in which it starts, from 1
 * @param message what is wrong, in a sentence
 * @param suggestion what may have been meant, or null
 * @param expected the type of value that is expected, such as {@code money(KRW)} or {@code
 *     integer}, or null where it is not about types
 * @param actual the type of the value that is there, such as {@code number}, or null
 * @param path the names on the way round, of segments that name each other in a circle; else empty
 */
public record Problem(
    Severity severity,
    String code,
    String at,
    int line,
    int column,
    String message,
    @Nullable String suggestion,
    @Nullable String expected,
    @Nullable String actual,
    List<String> path) {

  public Problem {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(message, "message");
    path = List.copyOf(path);
  }

  static Problem of(Severity severity, JsonPlace place, String code, String message) {
    return new Problem(
        severity,
        code,
        place.pointer(),
        place.line(),
        place.column(),
        message,
        null,
        null,
        null,
        List.of());
  }

  Problem maybe(@Nullable String meant) {
    return new Problem(severity, code, at, line, column, message, meant, expected, actual, path);
  }

  Problem expecting(String type, String found) {
    return new Problem(severity, code, at, line, column, message, suggestion, type, found, path);
  }

  Problem along(List<String> names) {
    return new Problem(
        severity, code, at, line, column, message, suggestion, expected, actual, names);
  }

  /** Returns the problem in one line, as a person reads it. */
  @Override
  public String toString() {
    return "%s at '%s' (line %d, column %d): %s [%s]%s"
        .formatted(
            severity,
            at,
            line,
            column,
            message,
            code,
            suggestion == null ? "" : " Maybe " + suggestion + " is meant.");
  }
}
