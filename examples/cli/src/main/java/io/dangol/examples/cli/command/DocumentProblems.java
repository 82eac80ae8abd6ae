package io.dangol.examples.cli.command;

import io.dangol.core.json.document.Problem;
import io.dangol.examples.cli.output.JsonDocument;
import java.util.List;

/** The problems of a JSON document, for programs. */
final class DocumentProblems {

  private DocumentProblems() {}

  static List<JsonDocument> json(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                new JsonDocument()
                    .put("severity", problem.severity().name())
                    .put("code", problem.code())
                    .put("at", problem.at())
                    .put("line", problem.line())
                    .put("column", problem.column())
                    .put("message", problem.message())
                    .put("suggestion", problem.suggestion()))
        .toList();
  }
}
