package io.dangol.examples.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.grade.ContactMedium;
import io.dangol.ltv.fit.FitStatus;
import io.dangol.segmentation.cluster.KMeansWarning;
import io.dangol.segmentation.rfm.RfmSegments;
import io.dangol.segmentation.scale.ScaleWarning;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The codes of the engines have names in both languages. */
class CodeNamesTest {

  static Stream<Code> codes() {
    return Stream.of(
            codes("status", "", FitStatus.values()),
            codes("contact", "", ContactMedium.values()),
            codes("notice", "RFM.", ScaleWarning.values()),
            codes("notice", "CLUSTERS.", KMeansWarning.values()),
            RfmSegments.eleven(5, 5, 5).outcomes().stream().map(code -> new Code("segment", code)),
            RfmSegments.six(5, 5, 5).outcomes().stream().map(code -> new Code("segment", code)))
        .flatMap(stream -> stream);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void format_hasAName_inBothLanguages(Code code) {
    for (Locale locale : Language.ALL) {
      assertThat(new Language(locale, Optional.empty()).format(code))
          .as(locale.toString())
          .isNotEqualTo(code.code());
    }
  }

  private static Stream<Code> codes(String kind, String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> new Code(kind, prefix + value.name()));
  }
}
