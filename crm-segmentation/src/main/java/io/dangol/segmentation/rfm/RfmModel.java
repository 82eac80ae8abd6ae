package io.dangol.segmentation.rfm;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.segmentation.grid.GridExplanation;
import io.dangol.segmentation.grid.ScoreGrid;
import io.dangol.segmentation.scale.ScoreScale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Frozen RFM thresholds and a map of segments: scores any customer, today or at a later date.
 *
 * <p>Immutable and thread-safe. As a {@link FactSource} it publishes {@link RfmFacts}. Scoring one
 * customer with {@link #cell} allocates nothing.
 */
public final class RfmModel implements FactSource {
  private final RfmFit fit;
  private final ScoreScale recency;
  private final ScoreScale frequency;
  private final ScoreScale monetary;
  private final ScoreScale currentMonetary;
  private final ScoreScale growth;
  private final ScoreGrid segments;
  private final RfmScales scales;

  private RfmModel(RfmFit fit) {
    this.fit = fit;
    this.recency = fit.recency().scale();
    this.frequency = fit.frequency().scale();
    this.monetary = fit.monetary().scale();
    this.currentMonetary = fit.currentMonetary().scale();
    this.growth = fit.growth().scale();
    this.segments = fit.segments();
    this.scales = new RfmScales(fit);
  }

  /**
   * Returns the model of a fit, such as one that was stored.
   *
   * @param fit what a fit found
   * @return the model
   */
  public static RfmModel of(RfmFit fit) {
    return new RfmModel(fit);
  }

  /**
   * Returns everything that the fit found: thresholds, counts per bin and warnings.
   *
   * @return the fit
   */
  public RfmFit fit() {
    return fit;
  }

  /**
   * Returns this model as another version.
   *
   * @param version the version, at least 1
   * @return the model
   * @throws IllegalArgumentException if the version is below 1
   */
  public RfmModel withVersion(int version) {
    return new RfmModel(fit.withVersion(version));
  }

  /** Returns {@code rfm/} and the version. */
  @Override
  public String name() {
    return "rfm/" + fit.version();
  }

  @Override
  public Set<Fact<?>> requires() {
    Set<Fact<?>> facts = new LinkedHashSet<>();
    facts.add(PurchaseFacts.RECENCY_DAYS);
    facts.add(PurchaseFacts.FREQUENCY);
    facts.add(PurchaseFacts.MONETARY);
    return facts;
  }

  /**
   * Returns what it requires and the spend of the two windows that are compared, which are used
   * where the table has them.
   */
  @Override
  public Set<Fact<?>> reads() {
    Set<Fact<?>> facts = requires();
    facts.add(PurchaseFacts.CURRENT_MONETARY);
    facts.add(PurchaseFacts.PREVIOUS_MONETARY);
    return facts;
  }

  @Override
  public Set<Fact<?>> publishes() {
    Set<Fact<?>> facts = new LinkedHashSet<>();
    facts.add(RfmFacts.RECENCY_SCORE);
    facts.add(RfmFacts.FREQUENCY_SCORE);
    facts.add(RfmFacts.MONETARY_SCORE);
    facts.add(RfmFacts.PREVIOUS_MONETARY_SCORE);
    facts.add(RfmFacts.MONETARY_GROWTH_CLASS);
    facts.add(RfmFacts.CELL);
    facts.add(RfmFacts.SEGMENT);
    return facts;
  }

  /**
   * Returns the cell of one customer: the number that {@link ScoreGrid#cell} gives to the three
   * scores.
   *
   * @param recencyDays whole days since the last purchase
   * @param purchases the number of purchases
   * @param spend the net spend in major units
   * @return a number within [0, cells)
   * @throws IllegalArgumentException if a value is NaN
   * @throws IllegalStateException if the model was fitted on no customer
   */
  public int cell(double recencyDays, double purchases, double spend) {
    int r = recency.score(recencyDays);
    int f = scales.frequency(r).score(purchases);
    int m = scales.monetary(r, f).score(spend);
    return scales.cell(r, f, m);
  }

  /**
   * Returns the scores and the segment of one customer; where ties are split by key, values equal
   * to a threshold stay below it.
   *
   * @param recencyDays whole days since the last purchase
   * @param purchases the number of purchases
   * @param spend the net spend in major units
   * @return the scores
   * @throws IllegalArgumentException if a value is NaN
   * @throws IllegalStateException if the model was fitted on no customer
   */
  public RfmScore score(double recencyDays, double purchases, double spend) {
    int r = recency.score(recencyDays);
    int f = scales.frequency(r).score(purchases);
    int m = scales.monetary(r, f).score(spend);
    return new RfmScore(r, f, m, segments.outcome(r, f, m).orElseThrow());
  }

  /**
   * Explains the segment of three scores.
   *
   * @param r the recency score
   * @param f the frequency score
   * @param m the monetary score
   * @return the rule that won, with its ranges
   * @throws IllegalArgumentException if a score is out of range
   */
  public GridExplanation explain(int r, int f, int m) {
    return segments.explain(r, f, m);
  }

  /**
   * Explains the segment of a customer.
   *
   * @param table customers with the facts that RFM reads
   * @param customer the customer
   * @return the values, their scores and the rule that won; empty if the customer is not in the
   *     table
   * @throws IllegalArgumentException if a fact is not in the table, or its amounts are in another
   *     currency than the thresholds
   */
  public Optional<RfmExplanation> explain(FactTable table, CustomerId customer) {
    requireCurrency(table.amounts(PurchaseFacts.MONETARY).currency().getCode());
    int row = table.customers().rowOf(customer);
    return row < 0 ? Optional.empty() : Optional.of(RfmExplanation.of(this, scales, table, row));
  }

  /**
   * Scores every customer of a table.
   *
   * <p>Customers without a purchase have the segment {@link RfmSegments#NO_PURCHASE} and no scores.
   * A customer with a purchase but a missing value has no cell and no segment.
   */
  @Override
  public void write(FactTable table, FactWriter columns) {
    RfmColumns values = columns(table);
    int[] r = scales.recencyScores(table, values);
    int[] f = scales.frequencyScores(table, values, r);
    int[] m = scales.monetaryScores(table, values, r, f);
    columns.put(Column.integers(RfmFacts.RECENCY_SCORE, r));
    columns.put(Column.integers(RfmFacts.FREQUENCY_SCORE, f));
    columns.put(Column.integers(RfmFacts.MONETARY_SCORE, m));
    columns.put(
        scored(RfmFacts.PREVIOUS_MONETARY_SCORE, table, currentMonetary, values.previous()));
    columns.put(scored(RfmFacts.MONETARY_GROWTH_CLASS, table, growth, values.growth()));
    int[] cells = cells(r, f, m);
    columns.put(Column.codes(RfmFacts.CELL, cells, cellCodes()));
    columns.put(segmentColumn(cells, values.recency()));
  }

  /**
   * Returns the weighted score: the scores as shares (score - 1) / (bins - 1) of their scales,
   * averaged by weight.
   *
   * @param score the scores of a customer
   * @param weights how much each score counts
   * @return a number within [0, 100]
   */
  public double weightedScore(RfmScore score, RfmWeights weights) {
    return weightedScore(score.recency(), score.frequency(), score.monetary(), weights);
  }

  /**
   * Returns a source of {@link RfmFacts#WEIGHTED_SCORE}, to be added beside this model.
   *
   * @param weights how much each score counts
   * @return the source; the fact is missing for customers without scores
   */
  public FactSource weighted(RfmWeights weights) {
    return new RfmWeightedScore(this, weights);
  }

  double weightedScore(int r, int f, int m, RfmWeights weights) {
    double sum =
        weights.recency() * share(r, recency)
            + weights.frequency() * share(f, frequency)
            + weights.monetary() * share(m, monetary);
    return 100 * sum / (weights.recency() + weights.frequency() + weights.monetary());
  }

  private static double share(int score, ScoreScale scale) {
    return (score - 1.0) / (scale.bins() - 1);
  }

  private RfmColumns columns(FactTable table) {
    RfmColumns values = RfmColumns.of(table);
    requireCurrency(values.currency());
    return values;
  }

  private void requireCurrency(String currency) {
    if (!currency.equals(fit.currency())) {
      throw new IllegalArgumentException(
          "amounts are in "
              + currency
              + " but the thresholds of "
              + name()
              + " in "
              + fit.currency()
              + "\nMaybe convert the amounts, or fit a model per currency");
    }
  }

  private static Column scored(
      NumberFact<Integer> fact, FactTable table, ScoreScale scale, double[] values) {
    return Column.integers(fact, RfmScales.scores(table, scale, values));
  }

  private int[] cells(int[] r, int[] f, int[] m) {
    int[] cells = new int[r.length];
    for (int row = 0; row < cells.length; row++) {
      boolean complete =
          r[row] != RfmScales.MISSING && f[row] != RfmScales.MISSING && m[row] != RfmScales.MISSING;
      cells[row] = complete ? scales.cell(r[row], f[row], m[row]) : -1;
    }
    return cells;
  }

  private List<String> cellCodes() {
    boolean digits = recency.bins() <= 9 && frequency.bins() <= 9 && monetary.bins() <= 9;
    String pattern = digits ? "%d%d%d" : "%d-%d-%d";
    List<String> codes = new ArrayList<>();
    for (int r = 1; r <= recency.bins(); r++) {
      for (int f = 1; f <= frequency.bins(); f++) {
        for (int m = 1; m <= monetary.bins(); m++) {
          codes.add(pattern.formatted(r, f, m));
        }
      }
    }
    return codes;
  }

  private Column segmentColumn(int[] cells, double[] recencyDays) {
    List<String> codes = segmentCodes();
    // A map of the host's own may have this code as one of its outcomes, at any place.
    int noPurchase = codes.indexOf(RfmSegments.NO_PURCHASE);
    int[] segmentOf = new int[cells.length];
    for (int row = 0; row < cells.length; row++) {
      if (cells[row] >= 0) {
        segmentOf[row] = segments.outcomeIndex(cells[row]);
      } else {
        segmentOf[row] = Double.isNaN(recencyDays[row]) ? noPurchase : -1;
      }
    }
    return Column.codes(RfmFacts.SEGMENT, segmentOf, codes);
  }

  /** Returns the segments of the map and that of customers without a purchase. */
  private List<String> segmentCodes() {
    Set<String> codes = new LinkedHashSet<>(segments.outcomes());
    codes.add(RfmSegments.NO_PURCHASE);
    return List.copyOf(codes);
  }

  /**
   * Counts customers and revenue per cell and segment.
   *
   * @param table customers with the facts that RFM reads
   * @return the cells and segments
   * @throws IllegalArgumentException if a fact is not in the table, or its amounts are in another
   *     currency than the thresholds
   * @throws ArithmeticException if the revenue of a cell exceeds 2^63 minor units
   */
  public RfmSummary summarize(FactTable table) {
    RfmColumns values = columns(table);
    return RfmSummary.of(
        segments, cells(table, values), values.recency(), table.amounts(PurchaseFacts.MONETARY));
  }

  /**
   * Counts responses per cell, to lay over a heat map: which cells answer a mailing.
   *
   * @param table customers with the facts that RFM reads
   * @param responded whether a customer responded; missing for customers who were not asked
   * @return the cells that have customers with a known response, by ascending scores
   * @throws IllegalArgumentException if a fact is not in the table, or its amounts are in another
   *     currency than the thresholds
   */
  public List<CellResponse> responses(FactTable table, BooleanFact responded) {
    Column.Booleans answers = table.booleans(responded);
    int[] cells = cells(table, columns(table));
    int[] asked = new int[segments.size()];
    int[] answered = new int[segments.size()];
    for (int row = 0; row < cells.length; row++) {
      if (cells[row] >= 0 && !answers.isMissing(row)) {
        asked[cells[row]]++;
        answered[cells[row]] += answers.at(row) ? 1 : 0;
      }
    }
    List<CellResponse> responses = new ArrayList<>();
    for (int cell = 0; cell < asked.length; cell++) {
      if (asked[cell] > 0) {
        int m = cell % monetary.bins();
        int f = cell / monetary.bins() % frequency.bins();
        int r = cell / monetary.bins() / frequency.bins();
        responses.add(new CellResponse(r + 1, f + 1, m + 1, asked[cell], answered[cell]));
      }
    }
    return responses;
  }

  private int[] cells(FactTable table, RfmColumns values) {
    int[] r = scales.recencyScores(table, values);
    int[] f = scales.frequencyScores(table, values, r);
    return cells(r, f, scales.monetaryScores(table, values, r, f));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RfmModel that && fit.equals(that.fit);
  }

  @Override
  public int hashCode() {
    return fit.hashCode();
  }

  /** Returns the name and the thresholds. */
  @Override
  public String toString() {
    return "RfmModel["
        + name()
        + ", recency "
        + recency.thresholds()
        + ", frequency "
        + frequency.thresholds()
        + ", monetary "
        + monetary.thresholds()
        + "]";
  }
}
