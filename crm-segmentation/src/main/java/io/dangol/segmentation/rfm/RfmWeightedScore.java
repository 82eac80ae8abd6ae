package io.dangol.segmentation.rfm;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import java.util.Objects;
import java.util.Set;

/** Publishes the weighted score of a model. */
record RfmWeightedScore(RfmModel model, RfmWeights weights) implements FactSource {
  RfmWeightedScore {
    Objects.requireNonNull(weights, "weights");
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of(RfmFacts.RECENCY_SCORE, RfmFacts.FREQUENCY_SCORE, RfmFacts.MONETARY_SCORE);
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(RfmFacts.WEIGHTED_SCORE);
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    Column.Numbers r = table.numbers(RfmFacts.RECENCY_SCORE);
    Column.Numbers f = table.numbers(RfmFacts.FREQUENCY_SCORE);
    Column.Numbers m = table.numbers(RfmFacts.MONETARY_SCORE);
    double[] scores = new double[table.size()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] =
          r.isMissing(row) || f.isMissing(row) || m.isMissing(row)
              ? Double.NaN
              : model.weightedScore((int) r.at(row), (int) f.at(row), (int) m.at(row), weights);
    }
    columns.put(Column.decimals(RfmFacts.WEIGHTED_SCORE, scores));
  }
}
