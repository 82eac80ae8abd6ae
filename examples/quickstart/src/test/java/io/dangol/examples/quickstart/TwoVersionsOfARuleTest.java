package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.revision.VersionComparison;
import org.junit.jupiter.api.Test;

class TwoVersionsOfARuleTest {

  @Test
  void comparison_namesTheMovers_withTheirRevenue() {
    VersionComparison comparison = TwoVersionsOfARule.comparison();

    assertThat(comparison.movers()).hasSize(1);
    VersionComparison.Mover out = comparison.movers().get(0);
    assertThat(out.from()).isEqualTo("TRUE");
    assertThat(out.to()).isEqualTo("FALSE");
    // Whoever leaves spent between the two thresholds.
    assertThat(out.value().orElseThrow() / out.customers()).isBetween(100_000.0, 150_000.0);
    assertThat(comparison.shares())
        .allSatisfy(
            share ->
                assertThat(Math.abs(share.after() - share.before())).isEqualTo(out.customers()));
  }
}
