package io.dangol.ltv.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FitOptionsTest {
  @Test
  @SuppressWarnings("NullAway")
  void intervals_mayNotBeMissing() {
    assertThatNullPointerException()
        .isThrownBy(() -> FitOptions.defaults().withIntervals(null))
        .withMessage("intervals");
  }

  @Test
  void maps_keepOneOrder_inEveryRunOfTheJvm() {
    LogNormalPrior prior = new LogNormalPrior(1.0, 1.0);
    assertThat(
            new FitOptions(
                    0.95,
                    500,
                    Map.of("r", prior, "alpha", prior, "b", prior, "a", prior),
                    IntervalMethod.STANDARD_ERROR)
                .priors()
                .keySet())
        .containsExactly("a", "alpha", "b", "r");
    Map<Exclusion, Integer> excluded = new HashMap<>();
    for (Exclusion reason : Exclusion.values()) {
      excluded.put(reason, 1);
    }
    assertThat(FitReport.failed("nothing", 0.0, 0, excluded).excluded().keySet())
        .containsExactly(Exclusion.values());
  }
}
