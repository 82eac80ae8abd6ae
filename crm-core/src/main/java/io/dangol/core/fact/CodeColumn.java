package io.dangol.core.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Positions in a dictionary; a missing value is stored as -1. */
final class CodeColumn<T> implements Column.Codes<T> {

  private final CodeFact<T> fact;
  private final Ints codes;
  private final int size;
  private final List<T> dictionary;
  private final int missing;

  private CodeColumn(CodeFact<T> fact, Ints codes, int size, List<T> dictionary, int missing) {
    this.fact = fact;
    this.codes = codes;
    this.size = size;
    this.dictionary = dictionary;
    this.missing = missing;
  }

  static <T> CodeColumn<T> of(CodeFact<T> fact, int[] codes, List<T> dictionary) {
    if (new HashSet<>(dictionary).size() != dictionary.size()) {
      throw new IllegalArgumentException(
          "%s: a value stands twice in the dictionary".formatted(fact));
    }
    int missing = 0;
    for (int row = 0; row < codes.length; row++) {
      missing += codes[row] < 0 ? 1 : 0;
      if (codes[row] < -1 || codes[row] >= dictionary.size()) {
        throw new IllegalArgumentException(
            "%s: row %d has position %d of a dictionary of %d"
                .formatted(fact, row, codes[row], dictionary.size()));
      }
    }
    return new CodeColumn<>(fact, Ints.of(codes), codes.length, List.copyOf(dictionary), missing);
  }

  @Override
  public int codeAt(int row) {
    return codes.at(row);
  }

  @Override
  public void markIn(int row, int rows, boolean[] accepted, long[] bits) {
    codes.markIn(row, rows, accepted, bits);
  }

  @Override
  public List<T> dictionary() {
    return dictionary;
  }

  @Override
  public CodeFact<T> fact() {
    return fact;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isMissing(int row) {
    return codes.at(row) < 0;
  }

  @Override
  public int missing() {
    return missing;
  }

  @Override
  public Optional<T> valueAt(int row) {
    int code = codeAt(row);
    return code < 0 ? Optional.empty() : Optional.of(dictionary.get(code));
  }

  @Override
  public @Nullable T valueOrNull(int row) {
    int code = codeAt(row);
    return code < 0 ? null : dictionary.get(code);
  }

  @Override
  public Column rows(int[] rows) {
    int picked = 0;
    for (int row : rows) {
      picked += codes.at(row) < 0 ? 1 : 0;
    }
    return new CodeColumn<>(fact, codes.rows(rows), rows.length, dictionary, picked);
  }
}
