package io.dangol.examples.cli.input;

import java.io.IOException;
import java.io.Reader;

/**
 * Turns columns separated by any number of blanks into columns separated by one tab: blanks at the
 * start and the end of a line disappear, blanks within double quotes stay.
 */
final class WhitespaceReader extends Reader {

  private static final int NONE = -1;

  private final Reader source;
  private final char[] raw = new char[1 << 15];
  private int next;
  private int limit;
  private int held = NONE;
  private boolean lineStart = true;
  private boolean quoted;

  WhitespaceReader(Reader source) {
    this.source = source;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int written = 0;
    while (written < length) {
      int c = nextCharacter();
      if (c == NONE) {
        return written == 0 ? -1 : written;
      }
      target[offset + written++] = (char) c;
    }
    return written;
  }

  private int nextCharacter() throws IOException {
    if (held != NONE) {
      int c = held;
      held = NONE;
      return c;
    }
    boolean gap = false;
    int c = rawCharacter();
    while ((c == ' ' || c == '\t') && !quoted) {
      gap = true;
      c = rawCharacter();
    }
    boolean lineEnd = c == '\r' || c == '\n' || c == NONE;
    boolean separates = gap && !lineStart && !lineEnd;
    if (c == '"') {
      quoted = !quoted;
    }
    lineStart = lineEnd && !quoted;
    if (separates) {
      held = c;
      return '\t';
    }
    return c;
  }

  private int rawCharacter() throws IOException {
    if (next == limit) {
      limit = source.read(raw, 0, raw.length);
      next = 0;
      if (limit < 0) {
        limit = 0;
        return NONE;
      }
    }
    return raw[next++];
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
