package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The working memory of one evaluation over a table, which proceeds in blocks of 4096 rows.
 *
 * <p>A block has two bitmaps of 512 bytes per node, so that the bits of a rule stay in the
 * first-level cache however long the table is, nothing is allocated per row, and a node that many
 * rules share is computed once per block. Where the bits of a group are decided, its other parts
 * are not computed.
 */
final class Block {

  static final int ROWS = 4096;
  private static final int WORDS = ROWS >>> 6;

  private final ColumnTest[] tests;
  private final long[][] truth;
  private final long[][] unknown;
  private final int[] filledFor;
  private final Map<Fact<?>, long[]> missing = new LinkedHashMap<>();
  private final int tableRows;
  private int number = -1;
  private int start;
  private int rows;

  Block(Program program, Columns columns, EvaluationContext at) {
    tableRows = columns.size();
    truth = new long[program.size()][WORDS];
    unknown = new long[program.size()][WORDS];
    filledFor = new int[program.size()];
    Arrays.fill(filledFor, -1);
    tests = new ColumnTest[program.size()];
    double[] scratch = new double[ROWS];
    Map<Fact<?>, Column> made = new HashMap<>();
    for (Leaf leaf : program.leaves()) {
      DerivedValue derived = program.derived().get(leaf.fact());
      Optional<Column> column =
          derived == null
              ? columns.find(leaf.fact())
              : Optional.of(
                  made.computeIfAbsent(leaf.fact(), unseen -> derived.column(columns, at)));
      tests[leaf.id] =
          column.isPresent()
              ? leaf.valueTest().bind(column.get(), at, scratch)
              : leaf.valueTest().bindAbsent();
    }
  }

  /** Goes to the next block. Returns whether there is one. */
  boolean next() {
    number++;
    start = number * ROWS;
    rows = Math.min(ROWS, tableRows - start);
    return rows > 0;
  }

  int start() {
    return start;
  }

  /** How many words of a bitmap the block's rows need. */
  int words() {
    return (rows + 63) >>> 6;
  }

  /** The bits of a word that stand for rows. */
  long valid(int word) {
    return valid(rows, word);
  }

  /** The bits of a word that stand for rows of a block with so many. */
  static long valid(int rows, int word) {
    int left = rows - (word << 6);
    return left >= 64 ? -1L : (1L << left) - 1;
  }

  long[] truth(int node) {
    return truth[node];
  }

  long[] unknown(int node) {
    return unknown[node];
  }

  /** Makes sure that the bits of a node are those of this block. */
  void require(Node node) {
    if (filledFor[node.id] != number) {
      node.fill(this);
      filledFor[node.id] = number;
    }
  }

  /** Returns whether a node that was filled is unknown in a row. */
  boolean hasUnknown(Node node) {
    long any = 0;
    for (int word = 0; word < words(); word++) {
      any |= unknown[node.id][word];
    }
    return any != 0;
  }

  void fillLeaf(Leaf leaf) {
    tests[leaf.id].fill(start, rows, truth[leaf.id], unknown[leaf.id]);
  }

  void addMissing(Fact<?> fact, long[] rowsOfFact) {
    long[] bits = missing.computeIfAbsent(fact, unseen -> new long[WORDS]);
    for (int word = 0; word < words(); word++) {
      bits[word] |= rowsOfFact[word];
    }
  }

  /** Adds to {@code counts}, per fact, the rows that were reported since the last call. */
  void drainMissing(Map<Fact<?>, Integer> counts) {
    missing.forEach(
        (fact, bits) -> {
          int count = 0;
          for (long word : bits) {
            count += Long.bitCount(word);
          }
          if (count > 0) {
            counts.merge(fact, count, Integer::sum);
            Arrays.fill(bits, 0);
          }
        });
  }
}
