package io.dangol.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopGeneratorTest {

  private static final Shop SHOP = ShopGenerator.generate(ShopOptions.defaults());

  @Test
  void write_givesTheSameBytes_forTheSameSeed(@TempDir Path folder) throws IOException {
    ShopOptions options = ShopOptions.defaults().withCustomers(300);

    ShopFiles one = ShopFiles.write(ShopGenerator.generate(options), folder.resolve("one"));
    ShopFiles two = ShopFiles.write(ShopGenerator.generate(options), folder.resolve("two"));

    assertThat(one.purchases()).hasSameBinaryContentAs(two.purchases());
    assertThat(one.consents()).hasSameBinaryContentAs(two.consents());
    assertThat(one.contacts()).hasSameBinaryContentAs(two.contacts());
  }

  @Test
  void generate_givesAnotherShop_forAnotherSeed() {
    ShopOptions options = ShopOptions.defaults().withCustomers(50);

    assertThat(ShopGenerator.generate(options.withSeed(1)).purchases())
        .isNotEqualTo(ShopGenerator.generate(options.withSeed(2)).purchases());
  }

  @Test
  void generate_leavesCustomersAsTheyAre_inALargerShop() {
    ShopOptions small = ShopOptions.defaults().withCustomers(40);

    Shop shop = ShopGenerator.generate(small);
    Shop larger = ShopGenerator.generate(small.withCustomers(80));

    assertThat(larger.consents()).startsWith(shop.consents().toArray(new Shop.Consent[0]));
    assertThat(spendByCustomer(larger)).containsAllEntriesOf(spendByCustomer(shop));
  }

  @Test
  void write_hasTheColumnsOfTheCommandLine(@TempDir Path folder) throws IOException {
    ShopFiles files =
        ShopFiles.write(ShopGenerator.generate(ShopOptions.defaults().withCustomers(5)), folder);

    assertThat(firstLine(files.purchases()))
        .isEqualTo("customer,date,amount,source,order,channel,product,quantity");
    assertThat(firstLine(files.consents())).isEqualTo("customer,channel,purpose,state,at");
    assertThat(firstLine(files.contacts())).isEqualTo("customer,channel,campaign,at,kind");
  }

  @Test
  void generate_staysWithinItsTwoYears() {
    LocalDate asOf = ShopOptions.defaults().asOf();

    assertThat(SHOP.purchases())
        .allSatisfy(
            row -> assertThat(row.date()).isAfterOrEqualTo(asOf.minusYears(2)).isBefore(asOf));
    Instant end = Instant.parse("2026-06-30T15:00:00Z");
    assertThat(SHOP.consents()).allSatisfy(row -> assertThat(row.at()).isBefore(end));
    assertThat(SHOP.contacts()).allSatisfy(row -> assertThat(row.at()).isBefore(end));
  }

  @Test
  void generate_givesPlausibleTotals() {
    List<Shop.Purchase> sales = SHOP.purchases().stream().filter(row -> row.amount() > 0).toList();
    Map<String, Long> ordersByCustomer =
        sales.stream()
            .map(row -> row.customer() + " " + row.order())
            .distinct()
            .collect(Collectors.groupingBy(key -> key.substring(0, 7), Collectors.counting()));
    long orders = ordersByCustomer.values().stream().mapToLong(Long::longValue).sum();
    long repeaters = ordersByCustomer.values().stream().filter(count -> count > 1).count();
    double revenue = SHOP.purchases().stream().mapToDouble(Shop.Purchase::amount).sum();

    assertThat(ordersByCustomer).hasSize(5_000);
    assertThat(orders / 5_000.0).isBetween(3.0, 6.0);
    assertThat(repeaters / 5_000.0).isBetween(0.50, 0.75);
    assertThat(revenue / orders).isBetween(80_000.0, 180_000.0);
    assertThat(sales.stream().map(Shop.Purchase::source).distinct()).hasSize(5);
    assertThat(sales).allSatisfy(row -> assertThat(row.amount() % 100).isZero());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -7, Long.MAX_VALUE})
  void generate_linksEveryRefundToAnEarlierLineOfItsOrder(long seed) {
    List<Shop.Purchase> rows =
        ShopGenerator.generate(ShopOptions.defaults().withCustomers(600).withSeed(seed))
            .purchases();
    Map<String, List<Shop.Purchase>> byOrder =
        rows.stream().collect(Collectors.groupingBy(Shop.Purchase::order));
    List<Shop.Purchase> refunds = rows.stream().filter(row -> row.amount() < 0).toList();

    assertThat(refunds).hasSizeBetween(30, 300);
    assertThat(refunds)
        .allSatisfy(
            refund ->
                assertThat(byOrder.getOrDefault(refund.order(), List.of()))
                    .anyMatch(
                        line ->
                            line.amount() == -refund.amount()
                                && line.customer().equals(refund.customer())
                                && line.date().isBefore(refund.date())));
    assertThat(byOrder.values())
        .allSatisfy(
            order ->
                assertThat(order.stream().mapToLong(Shop.Purchase::amount).sum()).isNotNegative());
  }

  @Test
  void generate_mailsOnlyThoseWhoConsentedBefore() {
    Map<String, Instant> granted =
        SHOP.consents().stream()
            .filter(row -> row.state().equals("GRANTED"))
            .collect(Collectors.toMap(row -> row.customer() + row.channel(), Shop.Consent::at));

    assertThat(SHOP.contacts()).hasSizeGreaterThan(5_000);
    assertThat(SHOP.contacts())
        .allSatisfy(
            row -> {
              Instant since = granted.get(row.customer() + row.channel());
              assertThat(since).isNotNull();
              assertThat(row.at()).isAfterOrEqualTo(since);
            });
  }

  @Test
  void options_refuseAnEmptyShop() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShopOptions.defaults().withCustomers(0))
        .withMessageContaining("customers is 0");
  }

  private static Map<String, Long> spendByCustomer(Shop shop) {
    return shop.purchases().stream()
        .collect(
            Collectors.groupingBy(
                Shop.Purchase::customer, Collectors.summingLong(Shop.Purchase::amount)));
  }

  private static String firstLine(Path file) throws IOException {
    return Files.readAllLines(file).get(0);
  }
}
