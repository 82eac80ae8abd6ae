package io.dangol.core.service.sla;

import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.calendar.BusinessHours;
import io.dangol.core.calendar.HolidayCalendar;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.service.CaseId;
import io.dangol.core.service.CaseIntake;
import io.dangol.core.service.CaseKind;
import io.dangol.core.service.ServiceCase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** A shop that is open from nine to six, and a case that came in late on a Friday. */
final class WorkingWeek {

  static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  /** Nine to six, Monday to Friday; Monday 17 August 2026 is a holiday. */
  static final BusinessHours HOURS =
      BusinessHours.weekdays(SEOUL, LocalTime.of(9, 0), LocalTime.of(18, 0))
          .without(HolidayCalendar.of(Set.of(LocalDate.of(2026, 8, 17))));

  static final SlaPolicy POLICY =
      SlaPolicy.of(new ServiceLevel(Duration.ofHours(4), Duration.ofHours(10)), HOURS);

  /** Friday, 14 August 2026, 16:00. */
  static final Instant FRIDAY = at("2026-08-14T16:00");

  static final ServiceCase RECEIVED =
      ServiceCase.received(
          CaseIntake.of(
              CaseId.of("1"),
              CustomerId.of("C-1"),
              FRIDAY,
              InteractionChannel.WEB,
              CaseKind.REPAIR,
              "the bed creaks"));

  private WorkingWeek() {}

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SEOUL).toInstant();
  }
}
