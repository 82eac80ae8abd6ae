package io.dangol.core.json;

import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.rule.Finding;
import java.util.List;

/** What a static check of a rule or table found, as warnings about the document. */
final class FindingWarnings {

  private FindingWarnings() {}

  /** Adds the findings as warnings; their pointers start at the object. */
  static void add(List<Finding> findings, JsonFields object, ProblemList problems) {
    for (Finding finding : findings) {
      problems.warn(object.nearest(finding.pointer()), finding.kind().code(), finding.message());
    }
  }
}
