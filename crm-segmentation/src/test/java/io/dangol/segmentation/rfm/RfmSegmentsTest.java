package io.dangol.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.segmentation.grid.GridCheck;
import io.dangol.segmentation.grid.ScoreGrid;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RfmSegmentsTest {
  @Test
  void eleven_fiveBins_isTotalUnambiguousAndReachable() {
    ScoreGrid map = RfmSegments.eleven(5, 5, 5);
    GridCheck check = map.check();

    assertThat(map.outcomes()).hasSize(11);
    assertThat(check.cells()).isEqualTo(125);
    assertThat(check.uncovered()).isEmpty();
    assertThat(check.overlaps()).isEmpty();
    assertThat(check.unreachable()).isEmpty();
  }

  @Test
  void six_fiveBins_isTotalUnambiguousAndReachable() {
    ScoreGrid map = RfmSegments.six(5, 5, 5);
    GridCheck check = map.check();

    assertThat(map.outcomes()).hasSize(6);
    assertThat(check.uncovered()).isEmpty();
    assertThat(check.overlaps()).isEmpty();
    assertThat(check.unreachable()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 6, 7, 9, 10, 20})
  void maps_otherBins_stayTotalAndUnambiguous(int bins) {
    for (ScoreGrid map :
        new ScoreGrid[] {RfmSegments.eleven(bins, 3, bins), RfmSegments.six(bins, bins, 4)}) {
      assertThat(map.check().isTotal()).isTrue();
      assertThat(map.check().isUnambiguous()).isTrue();
      assertThat(map.check().isReachable()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5,5,5,CHAMPIONS",
    "4,4,4,CHAMPIONS",
    "5,5,1,LOYAL",
    "3,5,5,LOYAL",
    "5,2,1,POTENTIAL_LOYALIST",
    "5,1,5,POTENTIAL_LOYALIST",
    "5,1,1,NEW_CUSTOMERS",
    "4,1,3,PROMISING",
    "3,3,3,NEEDS_ATTENTION",
    "3,1,1,ABOUT_TO_SLEEP",
    "1,5,5,CANNOT_LOSE",
    "2,3,1,AT_RISK",
    "2,1,5,AT_RISK",
    "2,2,2,HIBERNATING",
    "1,1,5,HIBERNATING",
    "1,1,1,LOST"
  })
  void eleven_knownCells_haveTheirSegment(int r, int f, int m, String segment) {
    assertThat(RfmSegments.eleven(5, 5, 5).outcome(r, f, m)).contains(segment);
  }

  @Test
  void names_everySegment_hasAnEnglishAndAKoreanName() {
    SegmentNames english = SegmentNames.in(Locale.ENGLISH);
    SegmentNames korean = SegmentNames.in(Locale.KOREA);
    for (ScoreGrid map : new ScoreGrid[] {RfmSegments.eleven(5, 5, 5), RfmSegments.six(5, 5, 5)}) {
      for (String code : map.outcomes()) {
        assertThat(english.of(code)).isNotEqualTo(code);
        assertThat(korean.of(code)).matches(".*[가-힣].*");
      }
    }
    assertThat(english.of("AT_RISK")).isEqualTo("At risk");
    assertThat(korean.of("NO_PURCHASE")).isEqualTo("구매 없음");
    assertThat(english.of("HOST_CODE")).isEqualTo("HOST_CODE");
  }
}
