package io.dangol.core.fact;

import java.time.LocalDate;
import java.util.Optional;

/** Days since 1970-01-01; a missing one is stored as {@code Integer.MIN_VALUE}. */
final class DateColumn implements Column.Dates {

  private final DateFact fact;
  private final Ints epochDays;
  private final int size;
  private final int missing;

  private DateColumn(DateFact fact, Ints epochDays, int size, int missing) {
    this.fact = fact;
    this.epochDays = epochDays;
    this.size = size;
    this.missing = missing;
  }

  static DateColumn of(DateFact fact, int[] epochDays) {
    int missing = 0;
    for (int day : epochDays) {
      missing += day == Integer.MIN_VALUE ? 1 : 0;
    }
    return new DateColumn(fact, Ints.of(epochDays), epochDays.length, missing);
  }

  @Override
  public int epochDay(int row) {
    return epochDays.at(row);
  }

  @Override
  public void markBetween(int row, int rows, int first, int last, long[] bits) {
    // Integer.MIN_VALUE stands for missing and is no day
    epochDays.markBetween(row, rows, Math.max(first, -Integer.MAX_VALUE), last, bits);
  }

  @Override
  public DateFact fact() {
    return fact;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isMissing(int row) {
    return epochDays.at(row) == Integer.MIN_VALUE;
  }

  @Override
  public int missing() {
    return missing;
  }

  @Override
  public Optional<LocalDate> valueAt(int row) {
    return isMissing(row) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay(row)));
  }

  @Override
  public Column rows(int[] rows) {
    int[] picked = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = epochDays.at(rows[i]);
    }
    return of(fact, picked);
  }
}
