package io.dangol.examples.cli.command;

import io.dangol.core.json.document.Problem;
import io.dangol.core.rule.message.MessageCatalog;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Language;
import io.dangol.examples.cli.output.Messages;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The problems of a JSON document, for people and for programs. */
final class DocumentProblems {

  /** Messages have names in quotes. */
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");

  private DocumentProblems() {}

  static List<JsonDocument> json(List<Problem> problems) {
    return problems.stream().map(DocumentProblems::json).toList();
  }

  private static JsonDocument json(Problem problem) {
    JsonDocument json =
        new JsonDocument()
            .put("severity", problem.severity().name())
            .put("code", problem.code())
            .put("at", problem.at())
            .put("line", problem.line())
            .put("column", problem.column())
            .put("message", problem.message())
            .put("suggestion", problem.suggestion());
    if (problem.expected() != null) {
      json.put("expected", problem.expected());
    }
    if (problem.actual() != null) {
      json.put("actual", problem.actual());
    }
    return problem.path().isEmpty() ? json : json.put("path", problem.path());
  }

  /** What the sentence of a code cannot say: the name that is wrong, and the types. */
  private static String details(Problem problem, Messages messages) {
    StringBuilder details = new StringBuilder();
    Matcher name = QUOTED.matcher(problem.message());
    if (name.find()) {
      details.append(' ').append(name.group());
    }
    if (problem.expected() != null && problem.actual() != null) {
      details
          .append(' ')
          .append(messages.text("document.types", problem.expected(), problem.actual()));
    }
    return details.toString();
  }

  /** One line; the words of a problem itself are English, in Korean its code has a sentence. */
  static String line(Problem problem, Messages messages) {
    if (messages.language() == Language.EN) {
      return problem.toString();
    }
    String line =
        messages.text(
            "document.problem",
            messages.name("severity", problem.severity().name()),
            problem.at(),
            problem.line(),
            problem.column(),
            MessageCatalog.in(messages.language().locale()).title(problem.code())
                + details(problem, messages),
            problem.code());
    return problem.suggestion() == null
        ? line
        : line + " " + messages.text("document.suggestion", problem.suggestion());
  }
}
