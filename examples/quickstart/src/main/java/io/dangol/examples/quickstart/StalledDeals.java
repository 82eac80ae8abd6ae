package io.dangol.examples.quickstart;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityEvent;
import io.dangol.core.sales.OpportunityId;
import io.dangol.core.sales.OpportunityTerms;
import io.dangol.core.sales.Pipeline;
import io.dangol.core.sales.report.ClinicTexts;
import io.dangol.core.sales.report.Diagnosis;
import io.dangol.core.sales.report.SalesClinic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The sales clinic: which deals do not move, and what is wrong with each, in Korean or English. */
public final class StalledDeals {

  private static final Instant START = Instant.parse("2026-04-01T01:00:00Z");
  private static final Pipeline PIPELINE = Pipeline.standard();

  private StalledDeals() {}

  static List<Opportunity> deals() {
    Opportunity forgotten = opened("O-1", "Beds for a hotel");
    Opportunity alive =
        opened("O-2", "Mattresses for a hospital")
            .after(new OpportunityEvent.Contacted(START.plus(Duration.ofDays(88))));
    return List.of(forgotten, alive);
  }

  private static Opportunity opened(String id, String subject) {
    return Opportunity.opened(
        OpportunityTerms.of(
            OpportunityId.of(id),
            CustomerId.of("C-" + id),
            "staff-7",
            subject,
            START,
            PIPELINE.first(),
            Money.ofMajor(CurrencyUnit.of("KRW"), 12_000_000),
            LocalDate.of(2026, 9, 30)));
  }

  static List<Diagnosis> diagnoses() {
    Instant july = START.plus(Duration.ofDays(91));
    return SalesClinic.defaults().examine(deals(), july, ZoneId.of("Asia/Seoul"));
  }

  /**
   * Prints the symptoms of every deal that has some.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      ClinicTexts texts = ClinicTexts.in(locale);
      for (Diagnosis sick : diagnoses()) {
        sick.symptoms()
            .forEach(symptom -> System.out.println(sick.opportunity() + " " + texts.of(symptom)));
      }
    }
  }
}
