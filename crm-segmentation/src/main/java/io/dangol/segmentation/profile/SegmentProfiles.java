package io.dangol.segmentation.profile;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.segmentation.internal.Categories;
import io.dangol.segmentation.internal.GroupedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The profile of every segment beside that of all customers.
 *
 * @param segments the segments in the order of their codes; customers without a segment are last,
 *     under {@value #MISSING}, if there are any
 * @param base all customers
 */
public record SegmentProfiles(List<SegmentProfile> segments, SegmentProfile base) {
  /** The name under which customers without a segment appear. */
  public static final String MISSING = "MISSING";

  /** The name of the profile of all customers. */
  public static final String BASE = "BASE";

  public SegmentProfiles {
    segments = List.copyOf(segments);
  }

  /**
   * Profiles the segments of a table.
   *
   * @param table the customers
   * @param segment the fact that names the segment: codes, whole numbers, or true and false
   * @param measures the facts to measure: numbers, amounts, or true and false as 1 and 0
   * @return the profiles
   * @throws IllegalArgumentException if a fact is not in the table or has the wrong type, or a
   *     segment is named {@value #MISSING}
   */
  public static SegmentProfiles of(FactTable table, Fact<?> segment, Fact<?>... measures) {
    Categories categories = Categories.of(table, segment);
    int groups = categories.names().size();
    if (categories.names().contains(MISSING)) {
      throw new IllegalArgumentException(
          segment + " has a segment named " + MISSING + ", which stands for customers without one");
    }
    GroupedRows grouped = GroupedRows.of(table.size(), groups + 1, row -> group(categories, row));
    int[] all = IntStream.range(0, table.size()).toArray();
    List<List<MeasureProfile>> measured = new ArrayList<>();
    for (int group = 0; group <= groups + 1; group++) {
      measured.add(new ArrayList<>());
    }
    for (Fact<?> fact : measures) {
      Column.Numbers column = table.measure(fact);
      MeasureProfile base = measure(fact, values(column, all), null);
      for (int group = 0; group <= groups; group++) {
        measured.get(group).add(measure(fact, values(column, grouped.rows(group)), base));
      }
      measured.get(groups + 1).add(base);
    }
    List<SegmentProfile> profiles = new ArrayList<>();
    for (int group = 0; group <= groups; group++) {
      boolean named = group < groups;
      if (named || grouped.size(group) > 0) {
        profiles.add(
            new SegmentProfile(
                named ? categories.names().get(group) : MISSING,
                grouped.size(group),
                table.size() == 0 ? 0 : (double) grouped.size(group) / table.size(),
                measured.get(group)));
      }
    }
    SegmentProfile base =
        new SegmentProfile(BASE, table.size(), table.size() == 0 ? 0 : 1, measured.get(groups + 1));
    return new SegmentProfiles(profiles, base);
  }

  private static int group(Categories categories, int row) {
    int code = categories.codeAt(row);
    return code < 0 ? categories.names().size() : code;
  }

  /** Returns the present values of some rows in ascending order. */
  private static double[] values(Column.Numbers column, int[] rows) {
    double[] values = new double[rows.length];
    int size = 0;
    for (int row : rows) {
      if (!column.isMissing(row)) {
        values[size++] = column.at(row);
      }
    }
    double[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted;
  }

  private static MeasureProfile measure(
      Fact<?> fact, double[] sorted, @Nullable MeasureProfile base) {
    double sum = Arrays.stream(sorted).sum();
    double mean = sorted.length == 0 ? Double.NaN : sum / sorted.length;
    double all = base == null ? sum : base.sum();
    double baseMean = base == null ? mean : base.mean();
    return new MeasureProfile(
        fact,
        sorted.length,
        mean,
        quantile(sorted, 1, 4),
        quantile(sorted, 1, 2),
        quantile(sorted, 3, 4),
        sum,
        all == 0 ? 0 : sum / all,
        baseMean == 0 ? Double.NaN : 100 * mean / baseMean);
  }

  private static double quantile(double[] sorted, int numerator, int denominator) {
    int rank = (int) (((long) sorted.length * numerator + denominator - 1) / denominator);
    return sorted.length == 0 ? Double.NaN : sorted[rank - 1];
  }
}
