package io.dangol.campaign.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

  @Test
  void percent_isExactToOneInAMillion() {
    assertThat(Share.percent(10)).isEqualTo(new Share(100_000));
    assertThat(Share.percent(0.1)).isEqualTo(new Share(1_000));
    assertThat(Share.percent(new BigDecimal("0.0001"))).isEqualTo(new Share(1));
    assertThat(Share.percent(100)).isEqualTo(Share.ALL);
    assertThat(Share.percent(0)).isEqualTo(Share.NONE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 100.1, Double.NaN, Double.POSITIVE_INFINITY, 0.00001})
  void percent_refusesWhatIsNoShare(double percent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Share.percent(percent))
        .withMessageContaining("share");
  }

  @Test
  void text_isInPercent() {
    assertThat(Share.percent(10)).hasToString("10 %");
    assertThat(Share.percent(2.5)).hasToString("2.5 %");
    assertThat(Share.ALL).hasToString("100 %");
  }

  @Test
  void covers_startsAtBucketZero() {
    assertThat(Share.NONE.covers(0)).isFalse();
    assertThat(Share.percent(10).covers(99_999)).isTrue();
    assertThat(Share.percent(10).covers(100_000)).isFalse();
    assertThat(Share.ALL.covers(SaltedBuckets.BUCKETS - 1)).isTrue();
  }
}
