package io.dangol.examples.cli.command;

import io.dangol.core.json.document.Problem;
import java.nio.file.Path;
import java.util.List;

/** Says that a JSON document was refused, with all its problems. */
final class RefusedDocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final transient List<Problem> problems;

  RefusedDocumentException(Path file, List<Problem> problems) {
    super("%s has %d problems".formatted(file.getFileName(), problems.size()));
    this.file = String.valueOf(file.getFileName());
    this.problems = List.copyOf(problems);
  }

  /** The name of the document's file. */
  String file() {
    return file;
  }

  List<Problem> problems() {
    return problems;
  }
}
