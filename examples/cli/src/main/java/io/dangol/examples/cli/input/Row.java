package io.dangol.examples.cli.input;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * A cursor over the fields of the current row; every row of a file goes through the same one, so
 * that reading costs no object per row.
 */
public final class Row extends AbstractBaseCsvCallbackHandler<Row> {

  private char[] chars = new char[1024];
  private int[] ends = new int[32];
  private int size;
  private long line;
  private final Slice slice = new Slice();

  Row() {}

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    size = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    int start = index == 0 ? 0 : ends[index - 1];
    if (start + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, start + length));
    }
    System.arraycopy(buffer, offset, chars, start, length);
    ends[index] = start + length;
    size = index + 1;
  }

  @Override
  protected Row buildRecord() {
    return this;
  }

  /**
   * Returns the line on which the row begins.
   *
   * @return the line, from 1
   */
  public long line() {
    return line;
  }

  /**
   * Returns how many fields the row has.
   *
   * @return the number of fields
   */
  public int size() {
    return size;
  }

  /**
   * Returns a field without blanks around it.
   *
   * @param position the position, from 0
   * @return the field, valid until the next call of this method; empty beyond the last field
   */
  public CharSequence at(int position) {
    return field(position);
  }

  Slice field(int position) {
    if (position < 0 || position >= size) {
      return slice.over(chars, 0, 0);
    }
    return slice.over(chars, position == 0 ? 0 : ends[position - 1], ends[position]);
  }
}
