package io.dangol.examples.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.FactTable;
import io.dangol.examples.benchmarks.data.PurchaseLog;
import io.dangol.examples.benchmarks.peer.DuckDbRfm.Quintiles;
import io.dangol.examples.benchmarks.workload.RfmWorkload;
import io.dangol.segmentation.scale.TiePolicy;
import io.dangol.segmentation.rfm.RfmFacts;
import io.dangol.segmentation.rfm.RfmOptions;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our scores beside those of DuckDB on the same purchases, customer by customer. */
class RfmAgainstDuckDbTest {

  private static final int CUSTOMERS = 20_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void scores_equalQuantileDisc_whereEqualValuesStayTogether(long seed) throws SQLException {
    PurchaseLog log = PurchaseLog.of(100_000, CUSTOMERS, seed);
    try (DuckDbRfm duck = DuckDbRfm.load(log)) {
      assertThat(ours(log, TiePolicy.SAME_BIN))
          .isEqualTo(duck.scores(Quintiles.QUANTILE_DISC, CUSTOMERS));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void scores_equalNtile_whereTiesAreSplitByKey(long seed) throws SQLException {
    PurchaseLog log = PurchaseLog.of(100_000, CUSTOMERS, seed);
    try (DuckDbRfm duck = DuckDbRfm.load(log)) {
      assertThat(ours(log, TiePolicy.SPLIT_BY_KEY))
          .isEqualTo(duck.scores(Quintiles.NTILE, CUSTOMERS));
    }
  }

  private static int[] ours(PurchaseLog log, TiePolicy ties) {
    FactTable scored =
        RfmWorkload.scored(log, RfmWorkload.names(CUSTOMERS), RfmOptions.defaults().withTies(ties));
    int[] scores = new int[CUSTOMERS];
    for (int row = 0; row < scored.size(); row++) {
      if (!scored.numbers(RfmFacts.RECENCY_SCORE).isMissing(row)) {
        scores[Integer.parseInt(scored.customers().valueAt(row))] =
            (int)
                (100 * scored.numbers(RfmFacts.RECENCY_SCORE).at(row)
                    + 10 * scored.numbers(RfmFacts.FREQUENCY_SCORE).at(row)
                    + scored.numbers(RfmFacts.MONETARY_SCORE).at(row));
      }
    }
    return scores;
  }
}
