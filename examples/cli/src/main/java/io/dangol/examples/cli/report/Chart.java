package io.dangol.examples.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A chart, and with it the table that says the same.
 *
 * @param id its id on the page
 * @param kind what it looks like
 * @param title what it shows
 * @param reading what to see in it, in a sentence
 * @param categories what the values are of
 * @param value the axis of the values
 * @param series one value per category each
 * @param marker a line at a category, where something begins
 * @param tabled whether the chart brings its table; not so where the section has one with the same
 *     numbers
 */
record Chart(
    String id,
    Kind kind,
    Phrase title,
    Phrase reading,
    Categories categories,
    Axis value,
    List<Series> series,
    Optional<Marker> marker,
    boolean tabled) {

  enum Kind {
    /** Upright bars. */
    COLUMNS,
    /** Upright bars that touch: bins of a distribution. */
    HISTOGRAM,
    /** Lying bars, for categories with names. */
    BARS,
    /** Lying bars that start where the one before ended. */
    WATERFALL,
    /** Curves. */
    LINES
  }

  /** What the ticks of the value axis are. */
  enum Measure {
    COUNT,
    SHARE,
    AMOUNT
  }

  /** Colours by meaning; the style sheet has the colours. */
  enum Tone {
    PRIMARY,
    SECONDARY,
    MUTED,
    /** Not painted, only told: in the table and where the pointer is. */
    TOLD,
    /** Not painted and not in the table: the offsets of a waterfall. */
    HIDDEN
  }

  record Axis(Phrase name, Measure measure) {}

  /**
   * What the values are of.
   *
   * @param name the name of the axis
   * @param items the categories
   * @param edges where the bins of a histogram meet, one more than there are bins; none for other
   *     charts
   */
  record Categories(Phrase name, List<Object> items, List<Object> edges) {

    static Categories of(Phrase name, List<?> items) {
      return new Categories(name, List.copyOf(items), List.of());
    }
  }

  /**
   * Values of one kind.
   *
   * @param name their name
   * @param tones one tone for all, or one for each
   * @param values counts, amounts or shares
   */
  record Series(Object name, List<Tone> tones, List<Object> values) {

    Series(Object name, Tone tone, List<Object> values) {
      this(name, List.of(tone), values);
    }

    boolean hidden() {
      return tones.contains(Tone.HIDDEN);
    }
  }

  record Marker(int category, Phrase name) {}

  /** A row of the table. */
  record Row(Object category, List<Object> values) {}

  /** The series that a reader sees. */
  List<Series> columns() {
    return series.stream().filter(each -> !each.hidden()).toList();
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < categories.items().size(); i++) {
      int row = i;
      rows.add(
          new Row(
              categories.items().get(i),
              columns().stream().map(each -> each.values().get(row)).toList()));
    }
    return rows;
  }

  /** A style class. */
  String look() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Pairs of bars: which share of the customers, which share of the revenue. */
  static Chart shares(
      String id,
      Phrase title,
      Phrase reading,
      Phrase categoryName,
      List<?> categories,
      List<Share> customers,
      List<Share> revenue) {
    return new Chart(
        id,
        Kind.BARS,
        title,
        reading,
        Categories.of(categoryName, categories),
        new Axis(Phrase.of("axis.share"), Measure.SHARE),
        List.of(
            new Series(Phrase.of("share.customers"), Tone.PRIMARY, List.copyOf(customers)),
            new Series(Phrase.of("share.revenue"), Tone.SECONDARY, List.copyOf(revenue))),
        Optional.empty(),
        false);
  }
}
