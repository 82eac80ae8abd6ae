package io.dangol.core.flow.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.activity.CampaignRef;
import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.activity.Response;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.DomainEvents;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.json.Golden;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.Severity;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventJsonTest {

  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final DomainEvents EVENTS = DomainEvents.from(URI.create("/crm"));
  private static final EventJson JSON = EventJson.of(EventTypes.all());
  private static final DomainEvent GRADE =
      EVENTS.gradeChanged(CustomerId.of("C-1"), "B", "A", "loyalty", 3, "SPEND", NOON);

  @Test
  void write_givesTheGoldenFile_andReadGivesTheEvent() {
    String golden = Golden.text(EventJsonTest.class, "event.json");
    assertThat(EventJson.write(GRADE)).isEqualTo(golden);
    assertThat(JSON.read(golden).orThrow()).isEqualTo(GRADE);
  }

  @Test
  void types_areThoseOfTheGoldenFile() {
    String types =
        EventTypes.all().stream()
            .map(
                type ->
                    "%s %s %s %s".formatted(type, type.subject(), type.required(), type.optional()))
            .collect(Collectors.joining("\n"));
    assertThat(types).isEqualTo(Golden.text(EventJsonTest.class, "event-types.txt"));
  }

  @Test
  void read_givesWhatWasWritten_withAndWithoutFields() {
    Response click =
        Response.of(
                CustomerId.of("C-1"),
                NOON,
                Response.Kind.CLICKED,
                InteractionChannel.EMAIL,
                SourceRef.of("mail", "1"))
            .by(Response.Actor.HUMAN)
            .to(CampaignRef.of("spring", 2));
    for (DomainEvent event :
        List.of(
            EVENTS.campaignLaunched("spring", NOON),
            EVENTS.responseRecorded(click),
            EVENTS.opportunityStageChanged(CustomerId.of("C-1"), "O-1", null, "WON", NOON))) {
      assertThat(JSON.read(EventJson.write(event)).orThrow()).isEqualTo(event);
    }
  }

  @Test
  void read_warnsOfExtensionAttributes() {
    String json = EventJson.write(GRADE).replace("\"data\":", "\"traceparent\":\"00\",\"data\":");
    assertThat(JSON.read(json).value()).contains(GRADE);
    assertThat(JSON.read(json).problems())
        .extracting(Problem::severity, Problem::at)
        .containsExactly(tuple(Severity.WARN, "/traceparent"));
  }

  @Test
  void read_reportsEveryProblem_withItsPlace() {
    String json =
        """
        {"specversion":"0.3","id":"1","source":"not a uri","type":"io.dangol.grade.changed.v1",
         "time":"yesterday","subject":"C-1",
         "data":{"to":7,"policy":"p","version":1.5,"name":"x"}}
        """;
    assertThat(JSON.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(
            tuple("value.unknown", "/specversion"),
            tuple("value.format", "/source"),
            tuple("value.format", "/time"),
            tuple("value.type", "/data/to"),
            tuple("value.range", "/data/version"),
            tuple("key.missing", "/data"),
            tuple("key.unknown", "/data/name"));
  }

  @Test
  void read_takesTypesOfTheHost() {
    EventType delayed = EventType.of("com.example.order.delayed.v1", EventType.Subject.CUSTOMER);
    DomainEvent event = DomainEvent.of(URI.create("/shop"), delayed, NOON, "C-1", Map.of());
    assertThat(EventJson.of(List.of(delayed)).read(EventJson.write(event)).orThrow())
        .isEqualTo(event);
    assertThat(JSON.read(EventJson.write(event)).isAccepted()).isFalse();
  }
}
