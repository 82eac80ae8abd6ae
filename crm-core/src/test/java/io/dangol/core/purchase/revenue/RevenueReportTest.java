package io.dangol.core.purchase.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.relationship.Relationships;
import io.dangol.core.relationship.Role;
import io.dangol.core.report.Ratio;
import io.dangol.core.report.ReportPeriod;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class RevenueReportTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final CurrencyUnit KRW = CurrencyUnit.of("KRW");
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  private static final List<Purchase> PURCHASES =
      List.of(
          Purchase.on(KIM, JULY, won(900))
              .inOrder("A-1")
              .through("contact-centre")
              .costing(won(500)),
          Purchase.on(KIM, JULY, won(100)).inOrder("A-1").through("contact-centre"),
          Purchase.on(LEE, JULY, won(-200)).inOrder("A-1").through("contact-centre"),
          Purchase.on(LEE, JULY, won(700)).through("shop"),
          Purchase.on(LEE, JULY.plusMonths(1), won(50)));

  @Test
  void contactCentre_hasItsRevenueOrdersAndMargin() {
    List<RevenueLine> lines =
        RevenueReport.by(Purchase::channel, PURCHASES, ReportPeriod.MONTH, SEOUL);

    assertThat(lines)
        .extracting(line -> line.period() + " " + line.by().orElse("-"))
        .containsExactly("2026-07-01 contact-centre", "2026-07-01 shop", "2026-08-01 -");
    RevenueLine centre = lines.get(0);
    assertThat(centre.customers()).isEqualTo(2);
    assertThat(centre.orders()).isEqualTo(1);
    assertThat(centre.revenue()).isEqualTo(won(800));
    assertThat(centre.costed()).isEqualTo(new Ratio(1, 3));
    assertThat(centre.margin()).contains(won(400));
    assertThat(lines.get(1).margin()).isEmpty();
    assertThat(centre.shareOf(won(1_600))).hasValue(0.5);
    assertThat(centre.shareOf(won(0))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> centre.shareOf(BigMoney.of(CurrencyUnit.USD, 1)));
  }

  @Test
  void refundOfAnEarlierOrder_isNoOrder() {
    List<RevenueLine> lines =
        RevenueReport.by(
            Purchase::channel,
            List.of(
                Purchase.on(KIM, JULY, won(1_000)).inOrder("A-9"),
                Purchase.on(KIM, JULY.plusMonths(1), won(-1_000)).inOrder("A-9")),
            ReportPeriod.MONTH,
            SEOUL);

    assertThat(lines).extracting(RevenueLine::orders).containsExactly(1L, 0L);
    assertThat(lines.get(1).revenue()).isEqualTo(won(-1_000));
  }

  @Test
  void campaignsOfTheContactCentre_areADimension() {
    Map<String, String> campaignOfOrder = Map.of("A-1", "spring-calls");
    List<RevenueLine> lines =
        RevenueReport.by(
            row -> row.orderId() == null ? null : campaignOfOrder.get(row.orderId()),
            PURCHASES,
            ReportPeriod.YEAR,
            SEOUL);

    assertThat(lines)
        .extracting(RevenueLine::by, RevenueLine::revenue)
        .containsExactly(
            tuple(Optional.of("spring-calls"), won(800)), tuple(Optional.empty(), won(750)));
  }

  @Test
  void shopOwners_areADimension() {
    CustomerId shop = CustomerId.of("SHOP-1");
    Relationships owners =
        Relationships.of(
            List.of(
                Relationship.of(KIM, Role.END_CUSTOMER, shop)
                    .with(Relationship.Visibility.OWNER_ONLY)));
    List<RevenueLine> lines =
        RevenueReport.by(
            row -> owners.ownerOf(row.customer(), JULY).map(CustomerId::value).orElse(null),
            PURCHASES,
            ReportPeriod.YEAR,
            SEOUL);

    assertThat(lines.get(0).by()).contains("SHOP-1");
    assertThat(lines.get(0).revenue()).isEqualTo(won(1_000));
  }

  @Test
  void lines_doNotDependOnTheOrderOfRows() {
    List<Purchase> shuffled = new ArrayList<>(PURCHASES);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(RevenueReport.by(Purchase::channel, shuffled, ReportPeriod.DAY, SEOUL))
        .isEqualTo(RevenueReport.by(Purchase::channel, PURCHASES, ReportPeriod.DAY, SEOUL));
  }

  private static BigMoney won(long amount) {
    return BigMoney.ofMajor(KRW, amount);
  }
}
