package io.dangol.examples.cli.input;

import io.dangol.core.fact.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Columns of a file whose headers are names of facts, as texts, with the line of every row. A
 * header gets its name by {@code --columns}, or is one itself; the others are left out.
 */
final class TextTable {

  private final Map<String, TextColumn> columns = new LinkedHashMap<>();
  private final List<String> leftOut = new ArrayList<>();
  private long[] lines = new long[1024];
  private int size;

  /**
   * Finds the columns.
   *
   * @param taken the positions of columns that are no facts
   * @param ours the names of facts with their headers
   * @param names gives the name of a fact to a header
   */
  void header(
      DelimitedFile file,
      Header header,
      Set<Integer> taken,
      Map<String, String> ours,
      UnaryOperator<String> names,
      Problems problems) {
    Set<Integer> used = new HashSet<>(taken);
    for (String name : ours.keySet()) {
      header
          .find(name, problems)
          .ifPresent(
              at -> {
                used.add(at);
                add(file, header, names.apply(name), at, problems);
              });
    }
    for (int at = 0; at < header.names().size(); at++) {
      String theirs = header.names().get(at);
      if (used.contains(at) || theirs.isEmpty()) {
        continue;
      }
      if (Fact.NAME.matcher(theirs).matches()) {
        add(file, header, names.apply(theirs), at, problems);
      } else {
        leftOut.add(theirs);
      }
    }
  }

  private void add(DelimitedFile file, Header header, String name, int at, Problems problems) {
    if (!Fact.NAME.matcher(name).matches()) {
      problems.file(new Problem(file.name(), header.line(), name, Reason.NO_FACT_NAME, ""));
    } else if (columns.putIfAbsent(name, new TextColumn(name, at)) != null) {
      problems.file(new Problem(file.name(), header.line(), name, Reason.DUPLICATE_COLUMN, ""));
    }
  }

  void add(Row row) {
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, 2 * size);
    }
    lines[size++] = row.line();
    columns.values().forEach(column -> column.add(row));
  }

  int size() {
    return size;
  }

  long line(int row) {
    return lines[row];
  }

  Set<String> names() {
    return Collections.unmodifiableSet(columns.keySet());
  }

  Optional<TextColumn> find(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  List<String> leftOut() {
    return Collections.unmodifiableList(leftOut);
  }
}
