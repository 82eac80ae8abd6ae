package io.dangol.examples.cli.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The columns of a file, found by our names.
 *
 * <p>A name of ours stands for the header that {@code --columns} gives it, otherwise for the header
 * of the same name; letter case matters only where two headers differ in nothing else.
 */
public final class Header {

  private final String file;
  private final List<String> names;
  private final long line;
  private final Map<String, String> theirs;

  Header(String file, List<String> names, long line, Map<String, String> theirs) {
    this.file = file;
    this.names = List.copyOf(names);
    this.line = line;
    this.theirs = theirs;
  }

  static Header ofPositions(String file, int size, Map<String, String> theirs) {
    return new Header(file, new ArrayList<>(Collections.nCopies(size, "")), 1, theirs);
  }

  /**
   * Returns the headers of the file in their order.
   *
   * @return the headers, blank where the file has none
   */
  public List<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }

  long line() {
    return line;
  }

  /**
   * Finds a column that must be there.
   *
   * @param name our name
   * @param problems told where there is no such column
   * @return the position, from 0; -1 where there is no such column
   */
  public int require(String name, Problems problems) {
    OptionalInt position = position(name, problems);
    if (position.isEmpty() && !theirs.containsKey(name)) {
      problems.file(new Problem(file, line, name, Reason.MISSING_COLUMN, shown()));
    }
    return position.orElse(-1);
  }

  /**
   * Finds a column that may be there.
   *
   * @param name our name
   * @param problems told where {@code --columns} promises it and it is not there
   * @return the position, from 0, or empty
   */
  public OptionalInt find(String name, Problems problems) {
    return position(name, problems);
  }

  private OptionalInt position(String name, Problems problems) {
    String wanted = theirs.getOrDefault(name, name);
    int found = wanted.startsWith("#") ? byNumber(wanted) : byName(wanted, name, problems);
    if (found >= 0) {
      return OptionalInt.of(found);
    }
    if (theirs.containsKey(name)) {
      problems.file(
          new Problem(file, line, name, Reason.MISSING_COLUMN, "'" + wanted + "'; " + shown()));
    }
    return OptionalInt.empty();
  }

  private int byNumber(String wanted) {
    try {
      int number = Integer.parseInt(wanted.substring(1));
      return number >= 1 && number <= names.size() ? number - 1 : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private int byName(String wanted, String name, Problems problems) {
    List<Integer> same =
        IntStream.range(0, names.size()).filter(i -> names.get(i).equals(wanted)).boxed().toList();
    if (same.isEmpty()) {
      same =
          IntStream.range(0, names.size())
              .filter(i -> names.get(i).equalsIgnoreCase(wanted))
              .boxed()
              .toList();
    }
    if (same.size() > 1) {
      problems.file(new Problem(file, line, name, Reason.DUPLICATE_COLUMN, wanted));
    }
    return same.isEmpty() ? -1 : same.get(0);
  }

  private String shown() {
    String all = String.join(", ", names);
    String clipped = all.length() <= 80 ? all : all.substring(0, 77) + "…";
    return clipped.chars().anyMatch(Character::isISOControl) ? names.size() + " columns" : clipped;
  }
}
