package io.dangol.campaign.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveSeriesTest {

  private static final WaveSeries FIRST = WaveSeries.of(new WaveMessage("We miss you", "Dangol"));

  @Test
  void threeDifferentWaves_areAccepted() {
    WaveSeries series =
        FIRST.then(new WaveMessage("Still 6 %", "Kim")).then(new WaveMessage("Last day", "Lee"));

    assertThat(series.messages()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "We miss you, Kim, subject",
    "' We miss you ', Kim, subject",
    "Ｗｅ miss you, Kim, subject",
    "Still 6 %, Dangol, sender"
  })
  void theSubjectOrSenderOfAnEarlierWave_isRefused(String subject, String sender, String what) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIRST.then(new WaveMessage(subject, sender)))
        .withMessageContaining(what);
  }

  @Test
  void aFourthWave_needsARaisedLimit() {
    WaveSeries three =
        FIRST.then(new WaveMessage("Still 6 %", "Kim")).then(new WaveMessage("Last day", "Lee"));
    WaveMessage fourth = new WaveMessage("Really the last day", "Park");

    assertThatIllegalArgumentException().isThrownBy(() -> three.then(fourth));
    assertThat(three.withLimit(4).then(fourth).messages()).hasSize(4);
  }

  @Test
  void aBlankSubject_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new WaveMessage(" ", "Dangol"));
  }
}
