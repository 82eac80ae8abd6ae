package io.dangol.core.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.report.Ratio;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetPromoterTest {

  @Test
  void score_isPromotersLessDetractors() {
    NetPromoter shop =
        Stream.of(10, 9, 8, 7, 6, 0).map(RecommendationScore::new).collect(NetPromoter.collector());

    assertThat(shop).isEqualTo(new NetPromoter(2, 2, 2));
    assertThat(shop.score()).hasValue(0);
    assertThat(new NetPromoter(3, 0, 1).score()).hasValue(50);
    assertThat(NetPromoter.NONE.score()).isEmpty();
    assertThat(NetPromoter.NONE.interval()).isEmpty();
  }

  @Test
  void interval_isTheAdjustedWald() {
    // By hand: n' = 39, p - d = 11 / 39, variance 0.650894, standard error 0.129187.
    NetPromoter.Interval interval = new NetPromoter(19, 9, 8).interval().orElseThrow();

    double net = 11.0 / 39;
    double error = Math.sqrt((19.75 / 39 + 8.75 / 39 - net * net) / 39);
    assertThat(interval.low()).isCloseTo(100 * (net - 1.96 * error), within(0.001));
    assertThat(interval.high()).isCloseTo(100 * (net + 1.96 * error), within(0.001));
    assertThat(interval.low()).isCloseTo(2.88, within(0.01));
    assertThat(interval.high()).isCloseTo(53.53, within(0.01));
  }

  @Test
  void interval_staysWithinTheScale_andShrinksWithAnswers() {
    NetPromoter.Interval one = new NetPromoter(1, 0, 0).interval().orElseThrow();
    NetPromoter.Interval many = new NetPromoter(1_000, 0, 0).interval().orElseThrow();

    assertThat(one.high()).isLessThanOrEqualTo(100);
    assertThat(many.high() - many.low()).isLessThan(one.high() - one.low());
    assertThat(new NetPromoter(0, 0, 1).interval().orElseThrow().low())
        .isGreaterThanOrEqualTo(-100);
  }

  @Test
  void effort_isTheMean_andTheShareOfThoseWhoFoundItEasy() {
    CustomerEffort effort =
        Stream.of(7, 5, 4, 1).map(EffortScore::new).collect(CustomerEffort.collector());

    assertThat(effort.easy()).isEqualTo(new Ratio(2, 4));
    assertThat(effort.mean()).hasValue(4.25);
    assertThat(CustomerEffort.NONE.mean()).isEmpty();
    assertThat(effort.plus(effort).easy()).isEqualTo(new Ratio(4, 8));
  }

  @Test
  void scores_areOnTheirScale() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RecommendationScore(11));
    assertThatIllegalArgumentException().isThrownBy(() -> new RecommendationScore(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new EffortScore(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new EffortScore(8));
  }
}
