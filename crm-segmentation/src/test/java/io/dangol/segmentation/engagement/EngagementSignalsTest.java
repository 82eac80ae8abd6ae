package io.dangol.segmentation.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.activity.ProductInterest;
import io.dangol.core.activity.Response;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngagementSignalsTest {
  private static final CustomerId A = CustomerId.of("a");
  private static final Instant SENT = Instant.parse("2026-06-30T20:00:00Z");
  private static final EngagementSignals SIGNALS = EngagementSignals.in(ZoneOffset.UTC);

  private static Response response(String id, Instant at, Response.Kind kind) {
    return Response.of(A, at, kind, InteractionChannel.EMAIL, SourceRef.of("mail", id));
  }

  private static Response open(long secondsAfterDelivery) {
    return response(
            "o" + secondsAfterDelivery,
            SENT.plusSeconds(secondsAfterDelivery),
            Response.Kind.OPENED)
        .toDispatch("m1");
  }

  @Test
  void kind_everyResponse_isTheSignThatItShows() {
    Map<Response.Kind, Optional<EngagementKind>> expected =
        Map.of(
            Response.Kind.OPENED, Optional.of(EngagementKind.OPEN),
            Response.Kind.CLICKED, Optional.of(EngagementKind.CLICK),
            Response.Kind.REPLIED, Optional.of(EngagementKind.REPLY),
            Response.Kind.CALLED, Optional.of(EngagementKind.REPLY),
            Response.Kind.VISITED, Optional.of(EngagementKind.VISIT),
            Response.Kind.PURCHASED, Optional.empty(),
            Response.Kind.UNSUBSCRIBED, Optional.empty(),
            Response.Kind.COMPLAINED, Optional.empty());

    for (Response.Kind kind : Response.Kind.values()) {
      assertThat(SIGNALS.kind(response("r", SENT, kind))).isEqualTo(expected.get(kind));
    }
    assertThat(
            SIGNALS.kind(
                new ProductInterest(
                    A, SENT, "p", ProductInterest.Sign.WISHED, SourceRef.of("shop", "1"))))
        .contains(EngagementKind.PRODUCT_INTEREST);
  }

  @Test
  void kind_machine_opensApartAndDoesNothingElse() {
    Response open = response("o", SENT, Response.Kind.OPENED);
    Response click = response("c", SENT, Response.Kind.CLICKED);

    assertThat(SIGNALS.kind(open.by(Response.Actor.MACHINE))).contains(EngagementKind.MACHINE_OPEN);
    assertThat(SIGNALS.kind(click.by(Response.Actor.MACHINE))).isEmpty();
  }

  @Test
  void kind_openWithinSecondsOfDelivery_isOfAMachineUnlessAPersonIsKnown() {
    EngagementSignals timed =
        new EngagementSignals(
            MachineOpens.flagged().withAtOnce(Duration.ofSeconds(5)),
            dispatch -> dispatch.equals("m1") ? Optional.of(SENT) : Optional.empty(),
            ZoneOffset.UTC);

    assertThat(timed.kind(open(5))).contains(EngagementKind.MACHINE_OPEN);
    assertThat(timed.kind(open(6))).contains(EngagementKind.OPEN);
    assertThat(timed.kind(open(5).by(Response.Actor.HUMAN))).contains(EngagementKind.OPEN);
    // Nothing is known about the delivery.
    assertThat(timed.kind(open(5).toDispatch("m2"))).contains(EngagementKind.OPEN);
    assertThat(SIGNALS.kind(open(0))).contains(EngagementKind.OPEN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MachineOpens.flagged().withAtOnce(Duration.ofSeconds(-1)));
  }

  @Test
  void kind_strictRule_takesAnUnknownActorForAMachine() {
    EngagementSignals strict =
        new EngagementSignals(
            new MachineOpens(Duration.ZERO, MachineOpens.Unknown.MACHINE),
            dispatch -> Optional.empty(),
            ZoneOffset.UTC);

    assertThat(strict.kind(open(9999))).contains(EngagementKind.MACHINE_OPEN);
    assertThat(strict.kind(open(9999).by(Response.Actor.HUMAN))).contains(EngagementKind.OPEN);
  }

  @Test
  void states_activities_areCountedByTheDayOfTheZone() {
    EngagementPolicy policy = EngagementPolicy.defaults();
    List<Response> responses =
        List.of(
            response("1", SENT, Response.Kind.CLICKED),
            response("2", SENT, Response.Kind.OPENED).by(Response.Actor.MACHINE),
            response("3", SENT, Response.Kind.UNSUBSCRIBED));

    // 20:00 UTC is 05:00 of the next day in Seoul.
    assertThat(EngagementSignals.in(ZoneId.of("Asia/Seoul")).states(responses, policy))
        .containsExactly(
            Map.entry(
                A,
                EngagementState.builder(policy)
                    .add(EngagementKind.CLICK, LocalDate.of(2026, 7, 1))
                    .add(EngagementKind.MACHINE_OPEN, LocalDate.of(2026, 7, 1))
                    .build()));
  }

  @Test
  void emailReactions_window_countsItsDaysOnly() {
    LocalDate asOf = LocalDate.of(2026, 7, 1);
    Instant start = asOf.minusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = asOf.atStartOfDay(ZoneOffset.UTC).toInstant();
    Response sms =
        Response.of(
            A, start, Response.Kind.CLICKED, InteractionChannel.SMS, SourceRef.of("sms", "1"));
    EmailReactions reactions =
        EmailReactions.count(
            List.of(
                response("1", start, Response.Kind.OPENED),
                response("2", start.minusSeconds(1), Response.Kind.OPENED),
                response("3", end.minusSeconds(1), Response.Kind.CLICKED),
                response("4", end, Response.Kind.CLICKED),
                response("5", start, Response.Kind.OPENED).by(Response.Actor.MACHINE),
                sms),
            SIGNALS,
            30,
            asOf);
    FactTable table =
        FactTable.of(CustomerIndex.of(List.of(A, CustomerId.of("b")))).with(reactions);

    Facts reacted = table.row(0);
    assertThat(reacted.find(EmailReactions.opens(30))).contains(1);
    assertThat(reacted.find(EmailReactions.machineOpens(30))).contains(1);
    assertThat(reacted.find(EmailReactions.clicks(30))).contains(1);
    assertThat(table.row(1).find(EmailReactions.clicks(30))).contains(0);
    assertThat(EmailReactions.opens(30).name()).isEqualTo("engagement.emailOpens.30d");
    assertThatIllegalArgumentException().isThrownBy(() -> EmailReactions.opens(0));
  }
}
