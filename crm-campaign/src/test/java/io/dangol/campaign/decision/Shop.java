package io.dangol.campaign.decision;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A shop with random customers, some of whom miss facts, and its contact columns. */
final class Shop {

  static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  static final EvaluationContext AT = EvaluationContext.startOf(TODAY, SEOUL);

  static final CodeFact<String> SEGMENT = Fact.code("rfm.segment");
  static final NumberFact<Integer> FREQUENCY = Fact.integer("rfm.frequencyScore");
  static final NumberFact<Integer> BEFORE = Fact.integer("rfm.previousMonetaryScore");
  static final NumberFact<Integer> NOW = Fact.integer("rfm.monetaryScore");
  static final CodeFact<String> STATUS = Fact.code("customer.status");
  static final CodeFact<String> STATE = Fact.code("contact.email.state");
  static final CodeFact<String> SUPPRESSION = Fact.code("contact.email.suppression");
  static final CodeFact<String> CONSENT = Fact.code("contact.email.consent");
  static final DateFact LAST = Fact.date("contact.email.lastAt");

  private static final List<String> SEGMENTS = List.of("AT_RISK", "CHAMPION", "LOST");
  private static final List<String> STATUSES = List.of("ACTIVE", "CLOSED", "DECEASED", "ERASED");
  private static final List<String> STATES = List.of("VALID", "INVALID");
  private static final List<String> BLOCKS =
      List.of("NONE", "OPT_OUT", "COMPLAINT", "HARD_BOUNCE", "FRAUD", "MANUAL");
  private static final List<String> CONSENTS = List.of("GRANTED", "DENIED", "WITHDRAWN", "STALE");

  private Shop() {}

  /** A single customer, C-1, about whom only this is known. */
  static FactTable single(Facts facts) {
    return FactTable.builder(
            SEGMENT, FREQUENCY, BEFORE, NOW, STATUS, STATE, SUPPRESSION, CONSENT, LAST)
        .add(CustomerId.of("C-1"), facts)
        .build();
  }

  /** What is known about a customer whom nothing keeps from being contacted. */
  static Facts.Builder reachable() {
    return Facts.builder().set(STATUS, "ACTIVE").set(STATE, "VALID").set(CONSENT, "GRANTED");
  }

  /** Customers with scores and segments only. */
  static FactTable scored(int size, long seed) {
    Random random = new Random(seed);
    CustomerIndex.Builder customers = CustomerIndex.builder();
    for (int i = 0; i < size; i++) {
      customers.add("C-" + i);
    }
    return FactTable.of(
        customers.build(),
        Column.codes(SEGMENT, codes(random, size, 0.1, 1, 1, 1), SEGMENTS),
        scores(FREQUENCY, random, size),
        scores(BEFORE, random, size),
        scores(NOW, random, size));
  }

  /** The same with everything that the gates read. */
  static FactTable complete(int size, long seed) {
    Random random = new Random(seed + 1);
    int[] lastDays = new int[size];
    for (int i = 0; i < size; i++) {
      lastDays[i] =
          random.nextInt(4) == 0
              ? Integer.MIN_VALUE
              : (int) TODAY.toEpochDay() - 1 - random.nextInt(40);
    }
    return scored(size, seed)
        .with(
            Column.codes(STATUS, codes(random, size, 0.1, 90, 4, 3, 3), STATUSES),
            Column.codes(STATE, codes(random, size, 0.1, 90, 10), STATES),
            Column.codes(SUPPRESSION, codes(random, size, 0.5, 80, 4, 4, 4, 4, 4), BLOCKS),
            Column.codes(CONSENT, codes(random, size, 0.1, 70, 10, 10, 10), CONSENTS),
            Column.dates(LAST, lastDays));
  }

  /** The same customers in another order. */
  static FactTable shuffled(FactTable table, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      order.add(row);
    }
    Collections.shuffle(order, new Random(seed));
    int[] rows = order.stream().mapToInt(Integer::intValue).toArray();
    CustomerIndex.Builder customers = CustomerIndex.builder();
    for (int row : rows) {
      customers.add(table.customers().valueAt(row));
    }
    return FactTable.of(
        customers.build(),
        table.facts().stream().map(fact -> table.column(fact).rows(rows)).toList());
  }

  private static Column scores(NumberFact<Integer> fact, Random random, int size) {
    int[] scores = new int[size];
    for (int i = 0; i < size; i++) {
      scores[i] = random.nextInt(20) == 0 ? Integer.MIN_VALUE : 1 + random.nextInt(5);
    }
    return Column.integers(fact, scores);
  }

  private static int[] codes(Random random, int size, double missing, int... weights) {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    int[] codes = new int[size];
    for (int i = 0; i < size; i++) {
      int draw = random.nextInt(total);
      int code = 0;
      while (draw >= weights[code]) {
        draw -= weights[code++];
      }
      codes[i] = random.nextDouble() < missing ? -1 : code;
    }
    return codes;
  }
}
