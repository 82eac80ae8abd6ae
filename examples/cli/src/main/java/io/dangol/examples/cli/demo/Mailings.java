package io.dangol.examples.cli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Consents and past mailings. At the first purchase two thirds allow e-mail and more than half text
 * messages, a few refuse, the rest say nothing; later one in nine of those who allowed it
 * withdraws. In the last six months a newsletter went out by e-mail on the tenth, and in two of
 * them a text message on the twentieth, to those who allowed it then.
 */
final class Mailings {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final int MONTHS = 6;
  private static final double EMAIL_SHARE = 0.68;
  private static final double SMS_SHARE = 0.57;
  private static final double WITHDRAWN_SHARE = 0.11;
  private static final double REFUSED_SHARE = 0.12;
  private static final double BOUNCE_SHARE = 0.02;

  private final LocalDate asOf;
  private final List<Shop.Consent> consents = new ArrayList<>();
  private final List<Shop.Contact> contacts = new ArrayList<>();

  Mailings(LocalDate asOf) {
    this.asOf = asOf;
  }

  void add(String customer, LocalDate joined, Sampler sampler) {
    double interest = sampler.gamma(1.5, 6);
    add(customer, "EMAIL", EMAIL_SHARE, joined, interest, sampler);
    add(customer, "SMS", SMS_SHARE, joined, interest, sampler);
  }

  List<Shop.Consent> consents() {
    return consents;
  }

  List<Shop.Contact> contacts() {
    contacts.sort(Comparator.comparing(Shop.Contact::at).thenComparing(Shop.Contact::customer));
    return contacts;
  }

  private void add(
      String customer,
      String channel,
      double share,
      LocalDate joined,
      double interest,
      Sampler sampler) {
    Instant given =
        joined.atTime(sampler.between(9, 20), sampler.between(0, 59)).atZone(SEOUL).toInstant();
    if (!sampler.chance(share)) {
      if (sampler.chance(REFUSED_SHARE)) {
        consents.add(new Shop.Consent(customer, channel, "MARKETING", "WITHDRAWN", given));
      }
      return;
    }
    consents.add(new Shop.Consent(customer, channel, "MARKETING", "GRANTED", given));
    Instant end = asOf.atStartOfDay(SEOUL).toInstant();
    Instant until = end;
    if (sampler.chance(WITHDRAWN_SHARE)) {
      long minutes = ChronoUnit.MINUTES.between(given, end);
      until = given.plus((long) (minutes * sampler.between(1, 99) / 100.0), ChronoUnit.MINUTES);
      consents.add(new Shop.Consent(customer, channel, "MARKETING", "WITHDRAWN", until));
    }
    mail(customer, channel, given, until, interest, sampler);
  }

  private void mail(
      String customer,
      String channel,
      Instant given,
      Instant until,
      double interest,
      Sampler sampler) {
    boolean bounces = sampler.chance(BOUNCE_SHARE);
    for (int back = MONTHS; back >= 1; back--) {
      YearMonth month = YearMonth.from(asOf).minusMonths(back);
      boolean newsletter = channel.equals("EMAIL");
      if (!newsletter && back != 2 && back != 5) {
        continue;
      }
      Instant at = month.atDay(newsletter ? 10 : 20).atTime(10, 0).atZone(SEOUL).toInstant();
      if (at.isBefore(given) || !at.isBefore(until)) {
        continue;
      }
      String campaign =
          String.format(Locale.ROOT, "%s-%s", newsletter ? "newsletter" : "text-offer", month);
      contacts.add(new Shop.Contact(customer, channel, campaign, at, "SENT"));
      if (bounces) {
        contacts.add(new Shop.Contact(customer, channel, campaign, at.plusSeconds(40), "BOUNCED"));
        return;
      }
      if (newsletter) {
        react(customer, campaign, at, interest, sampler);
      }
    }
  }

  private void react(
      String customer, String campaign, Instant at, double interest, Sampler sampler) {
    if (!sampler.chance(Math.min(0.9, interest))) {
      return;
    }
    Instant opened = at.plus(sampler.between(1, 2_000), ChronoUnit.MINUTES);
    contacts.add(new Shop.Contact(customer, "EMAIL", campaign, opened, "OPENED"));
    if (sampler.chance(0.12)) {
      contacts.add(
          new Shop.Contact(
              customer, "EMAIL", campaign, opened.plusSeconds(sampler.between(5, 90)), "CLICKED"));
    }
  }
}
