package io.dangol.ltv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomVariatesTest {
  @Test
  void streams_shareNoDraw_acrossSeedsAndCustomers() {
    Set<Double> seen = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      for (int stream = 0; stream < 20; stream++) {
        RandomVariates random = new RandomVariates(seed, stream);
        for (int draw = 0; draw < 20; draw++) {
          seen.add(random.uniform());
        }
      }
    }
    assertThat(seen).hasSize(20 * 20 * 20);
  }

  @Test
  void stream_repeatsItself_forTheSameSeedAndCustomer() {
    assertThat(new RandomVariates(7, 3).uniform()).isEqualTo(new RandomVariates(7, 3).uniform());
  }
}
