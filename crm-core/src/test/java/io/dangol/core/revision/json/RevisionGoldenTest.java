package io.dangol.core.revision.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.json.document.Problem;
import io.dangol.core.revision.Definition;
import io.dangol.core.revision.DefinitionId;
import io.dangol.core.revision.DefinitionKind;
import io.dangol.core.revision.DefinitionUse;
import io.dangol.core.revision.HoldoutScore;
import io.dangol.core.revision.RevisionEvent;
import io.dangol.core.revision.VersionComparison;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The stored forms: a change of these files breaks what hosts have stored. */
class RevisionGoldenTest {

  private static final Definition DEFINITION =
      Definition.of(
          DefinitionId.of(DefinitionKind.GRADE_POLICY, "loyalty"),
          3,
          "{\"schema\":\"crm.grades/1\"}");

  @Test
  void definition_isThatOfTheFile() throws IOException {
    assertThat(RevisionJson.write(DEFINITION)).isEqualTo(golden("definition.json"));
    assertThat(RevisionJson.readDefinition(golden("definition.json")).orThrow())
        .isEqualTo(DEFINITION);
  }

  @Test
  void event_isThatOfTheFile() throws IOException {
    RevisionEvent event =
        RevisionEvent.effective(
            DEFINITION,
            Instant.parse("2026-08-01T00:00:00Z"),
            Instant.parse("2026-07-01T03:00:00Z"),
            "lee",
            "summer review");

    assertThat(RevisionJson.write(event)).isEqualTo(golden("event.json"));
    assertThat(RevisionJson.readEvent(golden("event.json")).orThrow()).isEqualTo(event);
  }

  @Test
  void comparison_isThatOfTheFile() throws IOException {
    VersionComparison comparison =
        new VersionComparison(
            "loyalty/2",
            "loyalty/3",
            4,
            3,
            List.of(new VersionComparison.Mover("A", "S", 1, OptionalDouble.of(1500.5))),
            List.of(new VersionComparison.Share("S", 1, 2), new VersionComparison.Share("A", 3, 2)),
            0.125,
            Optional.of(new HoldoutScore(4, 0.25, 0.5)),
            List.of(
                new DefinitionUse(
                    "autumn", DefinitionId.of(DefinitionKind.GRADE_POLICY, "loyalty"), 2)));

    assertThat(RevisionJson.write(comparison)).isEqualTo(golden("comparison.json"));
  }

  @Test
  void problems_areAllReported() throws IOException {
    assertThat(
            RevisionJson.readEvent(
                    golden("event.json")
                        .replace("GRADE_POLICY", "POEM")
                        .replace("2026-08-01T00:00:00Z", "soon"))
                .problems())
        .extracting(Problem::at)
        .containsExactlyInAnyOrder("/kind", "/effectiveFrom");
    assertThat(
            RevisionJson.readEvent(golden("event.json").replace("2026-08", "2026-06")).problems())
        .extracting(Problem::code)
        .containsExactly("value.refused");
  }

  private static String golden(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(RevisionGoldenTest.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), UTF_8).strip();
    }
  }
}
