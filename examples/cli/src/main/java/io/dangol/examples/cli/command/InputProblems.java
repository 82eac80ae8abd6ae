package io.dangol.examples.cli.command;

import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Reason;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Messages;
import java.util.Locale;
import java.util.regex.Pattern;

/** The problems of a delimited file, for people and for programs. */
final class InputProblems {

  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

  private InputProblems() {}

  static String line(Problem problem, Messages messages) {
    StringBuilder place = new StringBuilder(problem.file());
    if (problem.line() > 0) {
      place.append(": ").append(messages.text("problem.line", problem.line()));
    }
    if (!problem.column().isEmpty()) {
      place.append(", ").append(messages.text("problem.column", problem.column()));
    }
    return place + ": " + text(problem, messages);
  }

  private static String text(Problem problem, Messages messages) {
    String text = messages.text(problem.reason().messageKey());
    return problem.detail().isEmpty() ? text : text + ": " + problem.detail();
  }

  /** The reason as problems of documents have their codes, such as {@code missingColumn}. */
  static String code(Reason reason) {
    String lower = reason.name().toLowerCase(Locale.ROOT);
    return UNDERSCORE.matcher(lower).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }

  static JsonDocument json(Problem problem, Messages messages) {
    return new JsonDocument()
        .put("file", problem.file())
        .put("line", problem.line())
        .put("column", problem.column())
        .put("reason", problem.reason().name())
        .put("message", text(problem, messages));
  }
}
