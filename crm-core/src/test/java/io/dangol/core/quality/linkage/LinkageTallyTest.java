package io.dangol.core.quality.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.report.Ratio;
import io.dangol.core.store.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkageTallyTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final CurrencyUnit KRW = CurrencyUnit.of("KRW");
  private static final CurrencyUnit USD = CurrencyUnit.USD;
  private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId KIM_AGAIN = CustomerId.of("C-2");
  private static final CustomerId GONE = CustomerId.of("C-3");
  private static final CustomerId STRANGER = CustomerId.of("C-4");

  private final CustomerStore customers = new InMemoryCustomerStore();
  private LinkageTally tally = newTally();

  @BeforeEach
  void storeCustomers() {
    customers.save(Person.of(KIM, "Kim"), Version.NONE);
    customers.save(Person.of(KIM_AGAIN, "Kim"), Version.NONE);
    customers.save(Person.of(GONE, "Lee"), Version.NONE);
    customers.redirect(KIM_AGAIN, KIM);
    customers.erase(GONE, Instant.EPOCH);
    tally = newTally();
  }

  @Test
  void purchases_areCountedByStateAndAmount() {
    tally
        .add(sale(KIM, "shop", "100"))
        .add(sale(KIM_AGAIN, "shop", "200"))
        .add(sale(GONE, "shop", "400"))
        .add(sale(STRANGER, "counter", "800"))
        .add(row(null, "counter", MAY, money(KRW, "1600"), null))
        .add(row(KIM, "counter", MAY, money(USD, "5.25"), null));
    LinkageLine all = purchases().total();
    assertThat(all.linked()).isEqualTo(new Ratio(3, 6));
    assertThat(all.counts().values()).containsExactly(2L, 1L, 1L, 1L, 1L);
    assertThat(all.amounts())
        .containsExactly(
            new AmountShare(KRW, new BigDecimal("300"), new BigDecimal("3100")),
            new AmountShare(USD, new BigDecimal("5.25"), new BigDecimal("5.25")));
    assertThat(purchases().from("counter").linked()).isEqualTo(new Ratio(1, 3));
    assertThat(purchases().from("shop").count(LinkState.REDIRECTED)).isEqualTo(1);
  }

  @Test
  void orderFromTwoSources_countsOnce_asTheBelievedOneTellsIt() {
    tally
        .add(row(STRANGER, "erp", JUNE, money(KRW, "1100"), "A-17"))
        .add(row(KIM, "web", JUNE, money(KRW, "600"), "A-17"))
        .add(row(KIM, "web", MAY, money(KRW, "400"), "A-17"))
        .add(row(STRANGER, "counter", MAY, money(KRW, "7"), "A-17"));
    assertThat(purchases().total().linked()).isEqualTo(new Ratio(1, 2));
    assertThat(purchases().repeated()).isEqualTo(1);
    assertThat(purchases().total().amounts())
        .containsExactly(new AmountShare(KRW, new BigDecimal("1000"), new BigDecimal("1007")));
    assertThat(purchases().byMonth()).containsOnlyKeys(YearMonth.of(2026, 5));
    assertThat(purchases().from("erp").linked()).isEqualTo(new Ratio(0, 1));
    assertThat(purchases().from("web").linked()).isEqualTo(new Ratio(1, 1));
  }

  @Test
  void refunds_areCountedAside() {
    tally.add(sale(KIM, "shop", "100")).add(sale(KIM, "shop", "-100"));
    assertThat(tally.report().refunds()).isEqualTo(1);
    assertThat(purchases().total().linked()).isEqualTo(new Ratio(1, 1));
  }

  @Test
  void months_areThoseOfTheZone() {
    Instant midnightInSeoul = Instant.parse("2026-05-31T15:00:00Z");
    Interaction call =
        Interaction.of(
            KIM,
            midnightInSeoul,
            InteractionChannel.TELEPHONE,
            Interaction.Direction.INBOUND,
            SourceRef.of("call-centre", "1"));
    tally.add(LinkedRecord.of(call, SEOUL));
    assertThat(tally.report().of(RecordKind.INTERACTION).byMonth())
        .containsOnlyKeys(YearMonth.of(2026, 6));
    assertThat(tally.report().of(RecordKind.RESPONSE)).isEqualTo(KindLinkage.NONE);
  }

  @Test
  void sourcesThatShareOrders_mustBeTheSameInAllParts() {
    LinkageTally other = LinkageTally.of(SharedOrders.none(), customers::resolve);
    assertThatIllegalArgumentException().isThrownBy(() -> tally.plus(other));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SharedOrders.none().and("web", "erp").and("erp", "dw"))
        .withMessageContaining("erp");
  }

  @Test
  void onlyPurchases_haveAmounts() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new LinkedRecord(RecordKind.CONSENT, "web", MAY, KIM, money(KRW, "1"), null));
  }

  private LinkageTally newTally() {
    return LinkageTally.of(SharedOrders.none().and("web", "erp"), customers::resolve);
  }

  private KindLinkage purchases() {
    return tally.report().of(RecordKind.PURCHASE);
  }

  private static LinkedRecord sale(CustomerId customer, String source, String amount) {
    return LinkedRecord.of(
        Purchase.on(customer, MAY, money(KRW, amount)).from(SourceRef.of(source, amount)), SEOUL);
  }

  private static LinkedRecord row(
      @Nullable CustomerId customer,
      String source,
      LocalDate day,
      BigMoney amount,
      @Nullable String order) {
    return new LinkedRecord(RecordKind.PURCHASE, source, day, customer, amount, order);
  }

  private static BigMoney money(CurrencyUnit currency, String amount) {
    return BigMoney.of(currency, new BigDecimal(amount));
  }
}
