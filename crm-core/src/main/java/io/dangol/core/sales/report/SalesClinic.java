package io.dangol.core.sales.report;

import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityState;
import io.dangol.core.sales.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sales clinic: it names the open opportunities that stall, and why. How long a step may take
 * is said by the step itself.
 *
 * @param contactDays after how many days without a contact an opportunity stalls, positive
 * @param slips how often the expected close may be put off, at least 0
 */
public record SalesClinic(int contactDays, int slips) {

  public SalesClinic {
    if (contactDays < 1) {
      throw new IllegalArgumentException(
          "contactDays must be positive, but is %d".formatted(contactDays));
    }
    if (slips < 0) {
      throw new IllegalArgumentException("slips must not be negative, but is %d".formatted(slips));
    }
  }

  /**
   * Returns a clinic that expects a contact every two weeks and lets the expected close be put off
   * once: a second time is a habit.
   *
   * @return the clinic
   */
  public static SalesClinic defaults() {
    return new SalesClinic(14, 1);
  }

  /**
   * Returns this clinic with another patience for contacts.
   *
   * @param days after how many days without a contact an opportunity stalls, positive
   * @return the clinic
   * @throws IllegalArgumentException if the number is not positive
   */
  public SalesClinic withContactDays(int days) {
    return new SalesClinic(days, slips);
  }

  /**
   * Returns this clinic with another patience for the expected close.
   *
   * @param times how often it may be put off, at least 0
   * @return the clinic
   * @throws IllegalArgumentException if the number is negative
   */
  public SalesClinic withSlips(int times) {
    return new SalesClinic(contactDays, times);
  }

  /**
   * Examines opportunities.
   *
   * @param opportunities the opportunities
   * @param asOf the moment; what happened later does not count
   * @param zone the zone in which days begin
   * @return a diagnosis for every open opportunity that stalls, the sickest first, then by identity
   */
  public List<Diagnosis> examine(Collection<Opportunity> opportunities, Instant asOf, ZoneId zone) {
    LocalDate today = asOf.atZone(zone).toLocalDate();
    return opportunities.stream()
        .flatMap(one -> one.at(asOf).stream())
        .filter(one -> one.state().outcome() == Outcome.OPEN)
        .flatMap(one -> diagnose(one, today, zone).stream())
        .sorted(
            Comparator.comparingInt((Diagnosis one) -> -one.symptoms().size())
                .thenComparing(Diagnosis::opportunity))
        .toList();
  }

  private Optional<Diagnosis> diagnose(Opportunity one, LocalDate today, ZoneId zone) {
    List<Symptom> symptoms = new ArrayList<>();
    OpportunityState state = one.state();
    above(symptoms, StallReason.PAST_CLOSE_DATE, days(state.expectedClose(), today), 0);
    above(symptoms, StallReason.CLOSE_DATE_SLIPPED, state.slips(), slips);
    above(
        symptoms,
        StallReason.STALLED_IN_STAGE,
        days(dayOf(state.stageSince(), zone), today),
        state.stage().patienceDays());
    if (state.nextStep().isEmpty()) {
      symptoms.add(new Symptom(StallReason.NO_NEXT_STEP, 0, 0));
    } else {
      LocalDate due = state.nextStep().get().due();
      above(symptoms, StallReason.NEXT_STEP_OVERDUE, days(due, today), 0);
    }
    Instant contact = state.lastContact().orElse(one.terms().openedAt());
    above(symptoms, StallReason.NO_RECENT_CONTACT, days(dayOf(contact, zone), today), contactDays);
    if (one.contacts().isEmpty()) {
      symptoms.add(new Symptom(StallReason.NO_CONTACT_PERSON, 0, 0));
    }
    return symptoms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Diagnosis(
                one.id(),
                one.customer(),
                one.owner(),
                state.stage().code(),
                state.amount(),
                symptoms));
  }

  private static void above(List<Symptom> symptoms, StallReason reason, long measure, long limit) {
    if (measure > limit) {
      symptoms.add(new Symptom(reason, measure, limit));
    }
  }

  private static LocalDate dayOf(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalDate();
  }

  private static long days(LocalDate from, LocalDate until) {
    return ChronoUnit.DAYS.between(from, until);
  }
}
