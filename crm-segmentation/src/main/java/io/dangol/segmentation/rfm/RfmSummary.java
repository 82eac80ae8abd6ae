package io.dangol.segmentation.rfm;

import io.dangol.core.fact.Column;
import io.dangol.segmentation.grid.ScoreGrid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers and revenue per cell and per segment, for tables and heat maps.
 *
 * @param customers the number of customers of the table
 * @param revenue the sum of the monetary values of all customers with a purchase, in major units
 * @param currency the ISO 4217 code of the amounts, {@code XXX} for plain decimals
 * @param cells the cells that have customers, by ascending scores
 * @param segments every segment of the map in its order, and last those without a purchase
 * @param incomplete the number of customers who bought but have no cell, since a value is missing
 *     or the model was fitted on nobody; they are in no segment
 * @param levels the number of levels of recency, frequency and monetary value
 */
public record RfmSummary(
    int customers,
    BigDecimal revenue,
    String currency,
    List<RfmCell> cells,
    List<SegmentShare> segments,
    int incomplete,
    List<Integer> levels) {
  public RfmSummary {
    cells = List.copyOf(cells);
    segments = List.copyOf(segments);
    levels = List.copyOf(levels);
  }

  static RfmSummary of(ScoreGrid grid, int[] cells, double[] recencyDays, Column.Amounts amounts) {
    int[] counts = new int[grid.size()];
    long[] sums = new long[grid.size()];
    int withoutPurchase = 0;
    int incomplete = 0;
    long incompleteSum = 0;
    for (int row = 0; row < cells.length; row++) {
      if (Double.isNaN(recencyDays[row])) {
        withoutPurchase++;
      } else if (cells[row] < 0) {
        incomplete++;
        long amount = amounts.isMissing(row) ? 0 : amounts.minorUnits(row);
        incompleteSum = plus(incompleteSum, amount, row);
      } else {
        counts[cells[row]]++;
        sums[cells[row]] = plus(sums[cells[row]], amounts.minorUnits(row), row);
      }
    }
    List<Integer> levels = grid.dimensions().stream().map(d -> d.levels()).toList();
    List<RfmCell> found = new ArrayList<>();
    Map<String, Integer> customersOf = new LinkedHashMap<>();
    Map<String, BigDecimal> revenueOf = new LinkedHashMap<>();
    grid.outcomes().forEach(code -> customersOf.put(code, 0));
    grid.outcomes().forEach(code -> revenueOf.put(code, BigDecimal.ZERO));
    BigDecimal total = BigDecimal.valueOf(incompleteSum, amounts.scale());
    for (int cell = 0; cell < counts.length; cell++) {
      if (counts[cell] == 0) {
        continue;
      }
      int m = cell % levels.get(2);
      int f = cell / levels.get(2) % levels.get(1);
      int r = cell / levels.get(2) / levels.get(1);
      String segment = grid.outcomes().get(grid.outcomeIndex(cell));
      BigDecimal revenue = BigDecimal.valueOf(sums[cell], amounts.scale());
      found.add(new RfmCell(r + 1, f + 1, m + 1, segment, counts[cell], revenue));
      customersOf.merge(segment, counts[cell], Integer::sum);
      revenueOf.merge(segment, revenue, BigDecimal::add);
      total = total.add(revenue);
    }
    customersOf.merge(RfmSegments.NO_PURCHASE, withoutPurchase, Integer::sum);
    revenueOf.putIfAbsent(RfmSegments.NO_PURCHASE, BigDecimal.ZERO);
    BigDecimal all = total;
    List<SegmentShare> shares = new ArrayList<>();
    customersOf.forEach(
        (code, count) ->
            shares.add(
                share(
                    code,
                    count,
                    cells.length,
                    revenueOf.getOrDefault(code, BigDecimal.ZERO),
                    all)));
    return new RfmSummary(
        cells.length, total, amounts.currency().getCode(), found, shares, incomplete, levels);
  }

  private static long plus(long sum, long amount, int row) {
    try {
      return Math.addExact(sum, amount);
    } catch (ArithmeticException e) {
      ArithmeticException placed =
          new ArithmeticException("the revenue of a cell exceeds 2^63 minor units in row " + row);
      placed.initCause(e);
      throw placed;
    }
  }

  private static SegmentShare share(
      String code, int count, int customers, BigDecimal revenue, BigDecimal total) {
    double part = total.signum() == 0 ? 0 : revenue.doubleValue() / total.doubleValue();
    return new SegmentShare(
        code, count, customers == 0 ? 0 : (double) count / customers, revenue, part);
  }

  /**
   * Returns the fields of a heat map of two scores.
   *
   * @param columns the dimension on the horizontal axis
   * @param rows the dimension on the vertical axis
   * @return every field, also the empty ones, by ascending row and then column
   * @throws IllegalArgumentException if both are the same dimension
   */
  public List<HeatMapCell> heatMap(RfmAxis columns, RfmAxis rows) {
    if (columns == rows) {
      throw new IllegalArgumentException("both axes are " + columns);
    }
    int width = levels(columns);
    int height = levels(rows);
    List<HeatMapCell> fields = new ArrayList<>();
    for (int row = 1; row <= height; row++) {
      for (int column = 1; column <= width; column++) {
        fields.add(field(columns, column, rows, row));
      }
    }
    return fields;
  }

  private int levels(RfmAxis axis) {
    return switch (axis) {
      case RECENCY -> levels.get(0);
      case FREQUENCY -> levels.get(1);
      case MONETARY -> levels.get(2);
    };
  }

  private HeatMapCell field(RfmAxis columns, int column, RfmAxis rows, int row) {
    int count = 0;
    BigDecimal sum = BigDecimal.ZERO;
    for (RfmCell cell : cells) {
      if (cell.score(columns) == column && cell.score(rows) == row) {
        count += cell.customers();
        sum = sum.add(cell.revenue());
      }
    }
    return new HeatMapCell(column, row, count, sum);
  }
}
