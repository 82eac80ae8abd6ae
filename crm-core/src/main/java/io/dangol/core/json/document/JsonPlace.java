package io.dangol.core.json.document;

import org.jspecify.annotations.Nullable;

/** Where a value stands in a JSON document. */
public final class JsonPlace {

  private final @Nullable JsonPlace parent;
  private final String key;
  private final int line;
  private final int column;

  private JsonPlace(@Nullable JsonPlace parent, String key, int line, int column) {
    this.parent = parent;
    this.key = key;
    this.line = line;
    this.column = column;
  }

  /**
   * Returns the place of a document.
   *
   * @param line the line on which its value starts, from 1
   * @param column the column in which it starts, from 1
   * @return the place, whose pointer is empty
   */
  public static JsonPlace root(int line, int column) {
    return new JsonPlace(null, "", line, column);
  }

  /**
   * Returns the place of a value within the value that stands here.
   *
   * @param childKey the name of a member, or the number of an element from 0
   * @param childLine the line on which it starts, from 1
   * @param childColumn the column in which it starts, from 1
   * @return the place
   */
  public JsonPlace child(String childKey, int childLine, int childColumn) {
    return new JsonPlace(this, childKey, childLine, childColumn);
  }

  /**
   * Returns the path from the root of the document.
   *
   * @return a JSON Pointer (RFC 6901), such as {@code /rule/all/0/fact}; empty for the root
   */
  public String pointer() {
    if (parent == null) {
      return "";
    }
    return parent.pointer() + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /**
   * Returns the line.
   *
   * @return the line on which the value starts, from 1
   */
  public int line() {
    return line;
  }

  /**
   * Returns the column.
   *
   * @return the column in which the value starts, in UTF-16 units from 1
   */
  public int column() {
    return column;
  }

  @Override
  public String toString() {
    return "%s (line %d, column %d)".formatted(pointer(), line, column);
  }
}
