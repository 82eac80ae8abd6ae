package io.dangol.core.quality.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.Resolution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

class LinkageTallyPropertyTest {

  private static final SharedOrders ORDERS = SharedOrders.none().and("web", "erp");
  private static final List<String> SOURCES = List.of("web", "erp", "counter");

  @Property(tries = 200)
  void parts_inAnyOrder_giveTheSameReport(
      @ForAll @IntRange(max = 60) int size,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll Random random) {
    List<LinkedRecord> records = records(size, random);
    LinkageReport whole = counted(records).report();
    Collections.shuffle(records, random);
    LinkageTally sum = counted(List.of());
    for (int part = 0; part < parts; part++) {
      List<LinkedRecord> some = new ArrayList<>();
      for (int i = part; i < records.size(); i += parts) {
        some.add(records.get(i));
      }
      sum.plus(counted(some));
    }
    assertThat(sum.report()).isEqualTo(whole);
  }

  @Property(tries = 200)
  void sources_addUpToTotalAndRepeats(@ForAll @IntRange(max = 60) int size, @ForAll Random random) {
    KindLinkage purchases = counted(records(size, random)).report().of(RecordKind.PURCHASE);
    long delivered = count(purchases.bySource().values());
    assertThat(delivered)
        .isEqualTo(purchases.total().linked().denominator() + purchases.repeated());
    assertThat(count(purchases.byMonth().values()))
        .isEqualTo(purchases.total().linked().denominator());
  }

  private static long count(Iterable<LinkageLine> lines) {
    long sum = 0;
    for (LinkageLine line : lines) {
      sum += line.linked().denominator();
    }
    return sum;
  }

  private static LinkageTally counted(List<LinkedRecord> records) {
    LinkageTally tally = LinkageTally.of(ORDERS, LinkageTallyPropertyTest::resolution);
    records.forEach(tally::add);
    return tally;
  }

  private static Resolution resolution(CustomerId id) {
    return switch (id.value()) {
      case "0" -> new Resolution.Active(id);
      case "1" -> new Resolution.Redirected(CustomerId.of("0"));
      case "2" -> new Resolution.Erased(Instant.EPOCH);
      default -> new Resolution.Unknown();
    };
  }

  private static List<LinkedRecord> records(int size, Random random) {
    List<LinkedRecord> records = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      records.add(
          new LinkedRecord(
              RecordKind.PURCHASE,
              SOURCES.get(random.nextInt(3)),
              LocalDate.of(2026, 5, 1).plusDays(random.nextInt(60)),
              random.nextInt(5) == 0 ? null : CustomerId.of("" + random.nextInt(4)),
              BigMoney.of(
                  random.nextBoolean() ? CurrencyUnit.of("KRW") : CurrencyUnit.USD,
                  BigDecimal.valueOf(random.nextInt(1000) - 50, random.nextInt(3))),
              order(random)));
    }
    return records;
  }

  private static @Nullable String order(Random random) {
    return random.nextInt(3) == 0 ? null : "A-" + random.nextInt(10);
  }
}
