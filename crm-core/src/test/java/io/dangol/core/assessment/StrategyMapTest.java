package io.dangol.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.assessment.StrategyGap.Kind;
import io.dangol.core.glossary.LocalizedText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StrategyMapTest {

  private static final Need RECOGNITION =
      new Need(
          "BEST",
          "recognition",
          LocalizedText.of("To be recognised", "알아봐 주기"),
          List.of("vip-event"),
          List.of("invitation"),
          List.of("first-visit"));
  private static final Need PRICE =
      new Need(
          "AT_RISK",
          "price",
          LocalizedText.of("A better price", "더 나은 가격"),
          List.of(),
          List.of(),
          List.of());

  @Test
  void gaps_areWhatIsMissing() {
    StrategyMap map =
        new StrategyMap("main", 1, List.of("BEST", "AT_RISK", "NEW"), List.of(RECOGNITION, PRICE));

    assertThat(map.gaps())
        .containsExactly(
            new StrategyGap(Kind.SEGMENT_WITHOUT_NEED, "NEW", null, null),
            new StrategyGap(Kind.NEED_WITHOUT_OFFER, "AT_RISK", "price", null),
            new StrategyGap(Kind.NEED_WITHOUT_BENEFIT, "AT_RISK", "price", null),
            new StrategyGap(Kind.NEED_WITHOUT_CONTACT, "AT_RISK", "price", null));
    assertThat(map.needsOf("BEST")).containsExactly(RECOGNITION);
  }

  @Test
  void gaps_areAlsoWhatDoesNotExist() {
    StrategyMap map = new StrategyMap("main", 1, List.of("BEST"), List.of(RECOGNITION));

    assertThat(map.gaps()).isEmpty();
    assertThat(map.gaps(Set.of("vip-event"), Set.of("first-visit"))).isEmpty();
    assertThat(map.gaps(Set.of(), Set.of()))
        .containsExactly(
            new StrategyGap(Kind.UNKNOWN_OFFER, "BEST", "recognition", "vip-event"),
            new StrategyGap(Kind.UNKNOWN_CONTACT, "BEST", "recognition", "first-visit"));
    assertThat(new StrategyMap("main", 1, List.of(), List.of(RECOGNITION)).gaps())
        .containsExactly(new StrategyGap(Kind.UNKNOWN_SEGMENT, "BEST", "recognition", null));
  }

  @Test
  void constructor_refusesRepetitions_namingAll() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new StrategyMap(
                    "main", 1, List.of("BEST", "BEST"), List.of(RECOGNITION, RECOGNITION)))
        .withMessage("strategy map main: [BEST, BEST/recognition] stand twice");
  }
}
