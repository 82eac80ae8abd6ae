package io.dangol.examples.cli.input;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of a column, each distinct one once; a blank field is missing. */
final class TextColumn {

  static final int MISSING = -1;

  private final String name;
  private final int position;
  private final Map<String, Integer> dictionary = new LinkedHashMap<>();
  private int[] codes = new int[1024];
  private int size;

  TextColumn(String name, int position) {
    this.name = name;
    this.position = position;
  }

  String name() {
    return name;
  }

  void add(Row row) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, 2 * size);
    }
    String text = row.at(position).toString();
    codes[size++] =
        text.isEmpty() ? MISSING : dictionary.computeIfAbsent(text, key -> dictionary.size());
  }

  /** The place of a row's text among the distinct ones, or {@link #MISSING}. */
  int code(int row) {
    return codes[row];
  }

  /** The distinct texts in the order of their first row. */
  List<String> texts() {
    return List.copyOf(dictionary.keySet());
  }

  Set<String> distinct() {
    return dictionary.keySet();
  }
}
