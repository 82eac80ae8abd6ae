package io.dangol.core.consent.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.consent.ConsentEvidence;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionLift;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.json.document.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The stored forms: a change of these files breaks what hosts have stored. */
class ConsentGoldenTest {

  private static final Purpose NEWS = Purpose.MARKETING.part("NEWS");
  private static final Instant AT = Instant.parse("2026-07-01T03:00:00Z");
  private static final ConsentRecord RECORD =
      new ConsentRecord(
          CustomerId.of("C-1"),
          new ConsentScope(Channel.EMAIL, NEWS, "PARTNER"),
          ConsentState.GRANTED,
          AT,
          AT.plusSeconds(2),
          4,
          Instant.parse("2028-07-01T03:00:00Z"),
          SourceRef.of("web", "form-1"),
          new ConsentEvidence("v7", Optional.of("a1"), Optional.of("b2"), Optional.of("c3")));

  @Test
  void consent_isThatOfTheFile() throws IOException {
    assertThat(ConsentJson.write(RECORD)).isEqualTo(golden("consent.json"));
    assertThat(ConsentJson.read(golden("consent.json")).orThrow()).isEqualTo(RECORD);
  }

  @Test
  void consent_withoutWhatMayBeLeftOut_comesBack() {
    ConsentRecord plain =
        ConsentRecord.of(
            CustomerId.of("C-1"),
            ConsentScope.of(Channel.SMS, NEWS),
            ConsentState.DENIED,
            AT,
            SourceRef.of("web", "1"));

    assertThat(ConsentJson.read(ConsentJson.write(plain)).orThrow()).isEqualTo(plain);
  }

  @Test
  void suppression_isThatOfTheFile() throws IOException {
    Suppression suppression =
        Suppression.of(SuppressionReason.UNSUBSCRIBE, AT)
            .until(Instant.parse("2027-07-01T03:00:00Z"))
            .of(NEWS)
            .from(SourceRef.of("web", "4711"))
            .lifted(
                new SuppressionLift(
                    "staff-7", "asked for news again", Instant.parse("2026-09-01T03:00:00Z")));

    assertThat(SuppressionJson.write(suppression)).isEqualTo(golden("suppression.json"));
    assertThat(SuppressionJson.read(golden("suppression.json")).orThrow()).isEqualTo(suppression);
  }

  @Test
  void suppression_withoutWhatMayBeLeftOut_comesBack() {
    Suppression plain = Suppression.of(SuppressionReason.MANUAL, AT);
    assertThat(SuppressionJson.read(SuppressionJson.write(plain)).orThrow()).isEqualTo(plain);
  }

  @Test
  void problems_areAllReported() throws IOException {
    String json =
        golden("consent.json")
            .replace("EMAIL", "PIGEON")
            .replace("MARKETING.NEWS", "news letter")
            .replace("\"at\":\"2026-07-01T03:00:00Z\"", "\"at\":\"noon\"");

    assertThat(ConsentJson.read(json).problems())
        .extracting(Problem::at)
        .containsExactlyInAnyOrder("/channel", "/purpose", "/at");
    assertThat(ConsentJson.read(golden("consent.json").replace("GRANTED", "STALE")).isAccepted())
        .isFalse();
  }

  private static String golden(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(ConsentGoldenTest.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), UTF_8).strip();
    }
  }
}
