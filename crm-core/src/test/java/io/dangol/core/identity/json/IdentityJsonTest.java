package io.dangol.core.identity.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.golden.GoldenRecord;
import io.dangol.core.identity.golden.Observations;
import io.dangol.core.identity.golden.StewardOverride;
import io.dangol.core.identity.golden.SurvivorshipPolicy;
import io.dangol.core.identity.match.Evidence;
import io.dangol.core.identity.match.Match;
import io.dangol.core.identity.match.MatchLevel;
import io.dangol.core.identity.merge.IdentityChange;
import io.dangol.core.identity.merge.MergeDecision;
import io.dangol.core.identity.normalize.RecordNormalizer;
import io.dangol.core.json.Golden;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityJsonTest {

  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final SourceRef FIRST = SourceRef.of("shop", "1");
  private static final SourceRef SECOND = SourceRef.of("web", "2");
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");

  record Form<T>(
      String file, T value, Function<T, String> write, Function<String, Reading<T>> read) {

    @Override
    public String toString() {
      return file;
    }
  }

  private static SourceRecord record() {
    return SourceRecord.of(FIRST, RecordRole.RECIPIENT, NOON)
        .observedAt(NOON.minusSeconds(60))
        .with(RecordField.NAME, "김철수")
        .with(RecordField.MOBILE, "010-2345-6789")
        .with(RecordField.MOBILE, "010-8765-4321")
        .with(RecordField.of("acme:size", FieldKind.TEXT), "L")
        .referredBy(SECOND);
  }

  private static GoldenRecord golden() {
    Observations observations = new Observations(SurvivorshipPolicy.standard());
    RecordNormalizer normalizer = RecordNormalizer.korean();
    observations.add(normalizer.normalize(record()));
    observations.add(
        normalizer.normalize(
            SourceRecord.of(SECOND, RecordRole.BUYER, NOON.plusSeconds(1))
                .with(RecordField.NAME, "Kim")
                .with(RecordField.EMAIL, "kim@example.com")));
    StewardOverride override =
        new StewardOverride(
            "email",
            Map.of(RecordField.EMAIL, "right@example.com"),
            "staff-7",
            "CALLED",
            NOON,
            NOON.plusSeconds(60),
            List.of("kim@example.com"));
    return GoldenRecord.of(
        KIM,
        new TreeSet<>(List.of(FIRST, SECOND)),
        observations,
        List.of(override),
        NOON.plusSeconds(2));
  }

  private static Form<MergeDecision> decision(String file, IdentityChange change) {
    return new Form<>(
        file,
        new MergeDecision("D-1", NOON, "staff-7", "CALLED", change),
        MergeDecisionJson::write,
        MergeDecisionJson::read);
  }

  static Stream<Form<?>> forms() {
    Match match =
        new Match(
            FIRST,
            SECOND,
            MatchLevel.STRONG,
            3,
            "name+phone",
            List.of(
                new Evidence(RecordField.NAME, RecordField.NAME, Evidence.Relation.AGREES),
                new Evidence(RecordField.MOBILE, RecordField.PHONE, Evidence.Relation.AGREES)));
    return Stream.of(
        new Form<>("source-record", record(), SourceRecordJson::write, SourceRecordJson::read),
        new Form<>("golden-record", golden(), GoldenRecordJson::write, GoldenRecordJson::read),
        decision("registered", new IdentityChange.Registered(FIRST, KIM)),
        decision("attached", new IdentityChange.Attached(SECOND, KIM, match)),
        decision("merged", new IdentityChange.Merged(KIM, LEE, match)),
        decision("merged-by-hand", new IdentityChange.Merged(KIM, LEE, null)),
        decision("unmerged", new IdentityChange.Unmerged("D-9")),
        decision(
            "split-off",
            new IdentityChange.SplitOff(new TreeSet<>(List.of(FIRST, SECOND)), KIM, LEE)),
        decision("declared-same", new IdentityChange.DeclaredSame(FIRST, SECOND)),
        decision("declared-different", new IdentityChange.DeclaredDifferent(FIRST, SECOND)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  <T> void form_isThatOfTheStoredFile_andIsReadAgain(Form<T> form) {
    String stored = Golden.text(IdentityJsonTest.class, form.file() + ".json");
    assertThat(form.write().apply(form.value())).isEqualTo(stored);
    Reading<T> reading = form.read().apply(stored);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.orThrow()).isEqualTo(form.value());
  }

  @Test
  void read_tellsAllProblems_andNoValue() {
    Reading<SourceRecord> reading =
        SourceRecordJson.read(
            """
            {"schema":"crm.sourceRecord/1","ref":{"system":"shop"},"role":"BUYR",
             "receivedAt":"yesterday","values":[{"field":"name","kind":"NAME","texts":[7]}],"x":1}
            """);
    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.problems())
        .extracting(Problem::at)
        .containsExactlyInAnyOrder("/ref", "/role", "/receivedAt", "/values/0/texts/0", "/x");
    Reading<SourceRecord> refused =
        SourceRecordJson.read(
            SourceRecordJson.write(record()).replace("010-2345-6789", "900101-1234567"));
    assertThat(refused.isAccepted()).isFalse();
    assertThat(refused.problems().toString()).doesNotContain("1234567");
    assertThat(
            SourceRecordJson.read(SourceRecordJson.write(record()).replace("acme:size", "name"))
                .isAccepted())
        .as("a name of another kind")
        .isFalse();
    String now = SourceRecordJson.write(record().observedAt(NOON));
    assertThat(now).doesNotContain("observedAt");
    assertThat(SourceRecordJson.read(now).orThrow().observedAt()).isEqualTo(NOON);
  }

  @Property(tries = 300)
  void read_takesAnyText(@ForAll String text) {
    assertThat(SourceRecordJson.read(text).isAccepted()).isFalse();
    assertThat(MergeDecisionJson.read(text).isAccepted()).isFalse();
    assertThat(GoldenRecordJson.read(text).isAccepted()).isFalse();
  }
}
