package io.dangol.core.service.sla;

import io.dangol.core.calendar.BusinessHours;
import io.dangol.core.service.ServiceCase;
import io.dangol.core.service.StatusChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The stretches of time in which the clock of a case ran, until a moment. */
record RunningTime(List<Stretch> stretches, Instant asOf, BusinessHours hours) {

  /** A stretch, its end not included. */
  record Stretch(Instant from, Instant until) {}

  static RunningTime of(ServiceCase subject, Instant asOf, BusinessHours hours) {
    List<StatusChange> course = subject.course();
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < course.size(); i++) {
      if (course.get(i).status().isClockRunning()) {
        Instant until = i + 1 < course.size() ? course.get(i + 1).since() : asOf;
        stretches.add(new Stretch(course.get(i).since(), until));
      }
    }
    return new RunningTime(stretches, asOf, hours);
  }

  Duration used() {
    return stretches.stream()
        .map(stretch -> hours.between(stretch.from(), stretch.until()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** When an amount of running time is used up, if the clock runs on after the last stretch. */
  Instant whenUsed(Duration amount) {
    Duration rest = amount;
    for (Stretch stretch : stretches) {
      Duration length = hours.between(stretch.from(), stretch.until());
      if (rest.compareTo(length) <= 0) {
        return hours.plus(stretch.from(), rest);
      }
      rest = rest.minus(length);
    }
    return hours.plus(asOf, rest);
  }
}
