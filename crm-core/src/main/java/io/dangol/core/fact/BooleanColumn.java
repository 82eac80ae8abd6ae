package io.dangol.core.fact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two masks: which rows are true, and which have no value. */
final class BooleanColumn implements Column.Booleans {

  private final BooleanFact fact;
  private final Mask values;
  private final Mask missing;

  private BooleanColumn(BooleanFact fact, Mask values, Mask missing) {
    this.fact = fact;
    this.values = values;
    this.missing = missing;
  }

  static BooleanColumn of(BooleanFact fact, byte[] values) {
    for (int row = 0; row < values.length; row++) {
      if (values[row] < -1 || values[row] > 1) {
        throw new IllegalArgumentException(
            "%s: row %d has %d, not 1, 0 or -1".formatted(fact, row, values[row]));
      }
    }
    return new BooleanColumn(
        fact,
        Mask.of(values.length, row -> values[row] == 1),
        Mask.of(values.length, row -> values[row] < 0));
  }

  @Override
  public boolean at(int row) {
    return values.isSet(row);
  }

  @Override
  public long trueBits(int word) {
    return values.word(word);
  }

  @Override
  public long missingBits(int word) {
    return missing.word(word);
  }

  @Override
  public BooleanFact fact() {
    return fact;
  }

  @Override
  public int size() {
    return missing.size();
  }

  @Override
  public boolean isMissing(int row) {
    return missing.isSet(row);
  }

  @Override
  public int missing() {
    return missing.count();
  }

  @Override
  public Optional<Boolean> valueAt(int row) {
    return isMissing(row) ? Optional.empty() : Optional.of(at(row));
  }

  @Override
  public @Nullable Boolean valueOrNull(int row) {
    return missing.isSet(row) ? null : (Boolean) values.isSet(row);
  }

  @Override
  public Column rows(int[] rows) {
    return new BooleanColumn(fact, values.rows(rows), missing.rows(rows));
  }
}
