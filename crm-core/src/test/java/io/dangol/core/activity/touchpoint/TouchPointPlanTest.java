package io.dangol.core.activity.touchpoint;

import static io.dangol.core.activity.Interaction.Direction.INBOUND;
import static io.dangol.core.activity.Interaction.Direction.OUTBOUND;
import static io.dangol.core.activity.InteractionChannel.STORE;
import static io.dangol.core.activity.InteractionChannel.TELEPHONE;
import static io.dangol.core.activity.InteractionChannel.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TouchPointPlanTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final CustomerId PARK = CustomerId.of("C-3");
  private static final ObservedWindow YEAR =
      new ObservedWindow(
          LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), ZoneId.of("Asia/Seoul"));

  private static final TouchPoint FIRST_VISIT =
      new TouchPoint("first-visit", Phase.BEFORE, VISIT, OUTBOUND, Frequency.once(), "field-sales");
  private static final TouchPoint CHECK_UP =
      new TouchPoint(
          "check-up",
          Phase.AFTER,
          TELEPHONE,
          OUTBOUND,
          Frequency.every(Period.ofMonths(3)),
          "contact-centre");
  private static final TouchPointPlan PLAN = TouchPointPlan.of("main", 1, FIRST_VISIT, CHECK_UP);

  @Test
  void compare_givesPlannedActualAndGap_perTouchPoint() {
    TouchPointReport report =
        compare(
            at(KIM, TELEPHONE, OUTBOUND, "agent-1", "2026-02-01T00:00:00Z"),
            at(KIM, TELEPHONE, OUTBOUND, "rep-7", "2026-05-01T00:00:00Z"),
            at(KIM, TELEPHONE, OUTBOUND, null, "2026-08-01T00:00:00Z"),
            at(PARK, VISIT, OUTBOUND, "rep-7", "2026-03-01T00:00:00Z"),
            at(PARK, VISIT, OUTBOUND, "rep-7", "2026-04-01T00:00:00Z"));

    assertThat(report.rows())
        .containsExactly(
            new TouchPointReport.Row(FIRST_VISIT, 1, 1, 2, 2, 1),
            new TouchPointReport.Row(CHECK_UP, 2, 8, 3, 1, 1));
    assertThat(report.rows().get(0).gap()).isEqualTo(-1);
    assertThat(report.rows().get(1).gap()).isEqualTo(5);
    assertThat(report.rows().get(1).customersNotMet()).isEqualTo(1);
  }

  @Test
  void compare_countsEveryInteractionOfTheWindowOnce() {
    TouchPointReport report =
        compare(
            at(KIM, TELEPHONE, OUTBOUND, null, "2026-02-01T00:00:00Z"),
            at(KIM, TELEPHONE, INBOUND, null, "2026-02-01T00:00:00Z"),
            at(KIM, STORE, INBOUND, null, "2026-02-01T00:00:00Z"),
            at(LEE, STORE, INBOUND, null, "2026-02-01T00:00:00Z"),
            at(CustomerId.of("C-9"), STORE, INBOUND, null, "2026-02-01T00:00:00Z"));

    assertThat(report.unplanned())
        .containsExactly(
            new TouchPointReport.Unplanned(Phase.AFTER, TELEPHONE, INBOUND, 1),
            new TouchPointReport.Unplanned(Phase.AFTER, STORE, INBOUND, 2));
    assertThat(report.ofOthers()).isEqualTo(1);
    assertThat(report.interactions()).isEqualTo(5);
  }

  @Test
  void compare_countsDaysInTheZone() {
    // The first and the last second of the year in Seoul, and the seconds beside them.
    TouchPointReport report =
        compare(
            at(KIM, TELEPHONE, OUTBOUND, null, "2025-12-31T14:59:59Z"),
            at(KIM, TELEPHONE, OUTBOUND, null, "2025-12-31T15:00:00Z"),
            at(KIM, TELEPHONE, OUTBOUND, null, "2026-12-31T14:59:59Z"),
            at(KIM, TELEPHONE, OUTBOUND, null, "2026-12-31T15:00:00Z"));

    assertThat(report.interactions()).isEqualTo(2);
  }

  @Test
  void planned_countsPeriodsThatBegin() {
    LocalDate end = LocalDate.of(2026, 1, 31);
    Frequency monthly = Frequency.every(Period.ofMonths(1));
    assertThat(monthly.planned(end, end.plusDays(1))).isEqualTo(1);
    assertThat(monthly.planned(end, LocalDate.of(2026, 2, 28))).isEqualTo(1);
    assertThat(monthly.planned(end, LocalDate.of(2026, 3, 1))).isEqualTo(2);
    assertThat(monthly.planned(end, LocalDate.of(2027, 1, 31))).isEqualTo(12);
    assertThat(Frequency.of(2, Period.ofYears(1)).planned(end, end.plusYears(1))).isEqualTo(2);
    assertThat(Frequency.once().planned(end, end.plusYears(9))).isEqualTo(1);
    assertThat(Frequency.once().planned(end, end)).isZero();
  }

  @Test
  void frequency_refusesPeriodsThatDoNotPass() {
    for (Period period : List.of(Period.ZERO, Period.ofDays(-1), Period.of(0, 1, -40))) {
      assertThatIllegalArgumentException().isThrownBy(() -> Frequency.every(period));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Frequency.of(0, Period.ofDays(1)));
  }

  @Test
  void plan_namesAllItsProblems() {
    TouchPoint twin =
        new TouchPoint("twin", Phase.AFTER, TELEPHONE, OUTBOUND, Frequency.once(), "x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TouchPointPlan.of("main", 1, CHECK_UP, FIRST_VISIT, FIRST_VISIT, twin))
        .withMessage(
            "touch-point plan main: first-visit stands twice;"
                + " check-up and twin have the same phase, channel and direction");
  }

  private static TouchPointReport compare(Interaction... interactions) {
    return PLAN.compare(
        Map.of(KIM, Phase.AFTER, LEE, Phase.AFTER, PARK, Phase.BEFORE),
        List.of(interactions).stream(),
        YEAR,
        staff ->
            Optional.ofNullable(
                Map.of("agent-1", "contact-centre", "rep-7", "field-sales").get(staff)));
  }

  private static Interaction at(
      CustomerId customer,
      InteractionChannel channel,
      Interaction.Direction direction,
      @Nullable String staff,
      String moment) {
    Interaction interaction =
        Interaction.of(
            customer, Instant.parse(moment), channel, direction, SourceRef.of("t", moment));
    return staff == null ? interaction : interaction.by(staff);
  }
}
