package io.dangol.examples.cli.report;

import java.util.List;

/** How each number was obtained, as the page shows it. */
record ProvenanceView(
    String program,
    boolean plainAmounts,
    List<RowCount> rows,
    List<Topic> topics,
    List<Code> notices) {

  record RowCount(Code name, long rows) {}

  record Topic(Code name, List<Detail> details) {}

  record Detail(Code name, String value) {}

  static ProvenanceView of(Provenance data, boolean plainAmounts) {
    return new ProvenanceView(
        data.program(),
        plainAmounts,
        data.rows().stream()
            .map(each -> new RowCount(new Code("rows", each.code()), each.rows()))
            .toList(),
        data.topics().stream()
            .map(
                topic ->
                    new Topic(
                        new Code("topic", topic.code()),
                        topic.details().stream()
                            .map(each -> new Detail(new Code("option", each.name()), each.value()))
                            .toList()))
            .toList(),
        data.notices().stream().map(each -> new Code("notice", each.code(), each.text())).toList());
  }
}
