package io.dangol.core.json.document;

/**
 * How large a document may be, so that none can exhaust memory, stack or time.
 *
 * @param depth how deep conditions may be nested, at least 1
 * @param nodes how many parts all conditions of a document may have together, at least 1
 * @param valuesOfASet how many values a set may have, at least 1
 */
public record JsonLimits(int depth, int nodes, int valuesOfASet) {

  private static final JsonLimits DEFAULTS = new JsonLimits(64, 10_000, 1_000_000);

  /** Nesting costs stack: the deepest that the engine's recursions are known to bear. */
  private static final int DEEPEST = 400;

  public JsonLimits {
    if (depth < 1 || depth > DEEPEST || nodes < 1 || valuesOfASet < 1) {
      throw new IllegalArgumentException(
          "limits must be at least 1 and the depth at most %d, not depth %d, nodes %d, valuesOfASet %d"
              .formatted(DEEPEST, depth, nodes, valuesOfASet));
    }
  }

  /**
   * Returns the limits that serve all rules known from practice.
   *
   * @return depth 64, 10,000 nodes, sets of a million values
   */
  public static JsonLimits defaults() {
    return DEFAULTS;
  }

  /** How deep JSON values may be nested: a condition takes an object and an array. */
  int nesting() {
    return 2 * depth + 32;
  }

  /** How many tokens a document may have. */
  long tokens() {
    return valuesOfASet + 100L * nodes;
  }
}
