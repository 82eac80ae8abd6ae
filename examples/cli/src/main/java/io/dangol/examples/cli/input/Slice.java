package io.dangol.examples.cli.input;

/** A view of some characters of a larger array, reused from field to field; blanks trimmed. */
final class Slice implements CharSequence {

  private char[] chars = new char[0];
  private int from;
  private int to;

  Slice over(char[] array, int start, int end) {
    chars = array;
    from = start;
    to = end;
    while (from < to && isBlank(chars[from])) {
      from++;
    }
    while (to > from && isBlank(chars[to - 1])) {
      to--;
    }
    return this;
  }

  /** Blank for us are also the no-break space and the wide space of Korean spreadsheets. */
  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000';
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public char charAt(int index) {
    return chars[from + index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, from + start, end - start);
  }

  boolean isBlank() {
    return from == to;
  }

  @Override
  public String toString() {
    return new String(chars, from, to - from);
  }
}
