package io.dangol.examples.cli.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes up a shop whose customers buy till they die.
 *
 * <p>Each customer has a rate of ordering from Gamma(0.9, 60 days), a time until dropping out that
 * is exponential with a rate from Gamma(0.8, 220 days) (the Pareto/NBD: Schmittlein, Morrison &amp;
 * Colombo 1987, doi:10.1287/mnsc.33.1.1), a taste from Normal(0, 0.6) that leans to dear or cheap
 * products, and a spending level from LogNormal(0, 0.3) that stands for sizes and options. The
 * calendar thins the orders. One order in 28 is refunded, wholly or in part.
 */
public final class ShopGenerator {

  private static final double RATE_SHAPE = 0.9;
  private static final double RATE_DAYS = 60;
  private static final double DROPOUT_SHAPE = 0.8;
  private static final double DROPOUT_DAYS = 220;
  private static final double TASTE_DEVIATION = 0.6;
  private static final double LEVEL_DEVIATION = 0.3;
  private static final double LINE_DEVIATION = 0.08;
  private static final double HOME_SOURCE_SHARE = 0.82;
  private static final double REFUND_SHARE = 1.0 / 28;
  private static final double PARTIAL_REFUND_SHARE = 0.4;
  private static final double GIFT_SHARE = 0.22;
  private static final double GROWTH_SHARE = 0.45;
  private static final long WON_STEP = 100;
  private static final double SECOND_LINE_SHARE = 0.26;
  private static final double THIRD_LINE_SHARE = 0.06;

  private final ShopOptions options;
  private final int days;

  private ShopGenerator(ShopOptions options) {
    this.options = options;
    this.days = (int) ChronoUnit.DAYS.between(options.firstDay(), options.asOf());
  }

  /**
   * Makes up a shop.
   *
   * @param options how large, from which seed, until when
   * @return the shop, the same for the same options
   */
  public static Shop generate(ShopOptions options) {
    return new ShopGenerator(options).generate();
  }

  private Shop generate() {
    SplittableRandom root = new SplittableRandom(options.seed());
    List<Order> orders = new ArrayList<>();
    Mailings mailings = new Mailings(options.asOf());
    for (int i = 1; i <= options.customers(); i++) {
      String customer = String.format(Locale.ROOT, "C-%05d", i);
      // Streams of their own: what one customer does never shifts the draws of another.
      Sampler purchasing = new Sampler(root.split());
      Sampler permission = new Sampler(root.split());
      LocalDate first = buy(customer, purchasing, orders);
      mailings.add(customer, first, permission);
    }
    return new Shop(number(orders), mailings.consents(), mailings.contacts());
  }

  /** Adds a customer's orders and returns the day of the first one. */
  private LocalDate buy(String customer, Sampler sampler, List<Order> orders) {
    Shopper shopper =
        new Shopper(
            customer,
            Source.draw(sampler),
            TASTE_DEVIATION * sampler.normal(),
            StrictMath.exp(LEVEL_DEVIATION * sampler.normal()));
    double rate = sampler.gamma(RATE_SHAPE, RATE_DAYS);
    double start = firstDay(sampler);
    double end =
        Math.min(days, start + sampler.exponential(sampler.gamma(DROPOUT_SHAPE, DROPOUT_DAYS)));
    orders.add(order(shopper, day(start), sampler));
    for (double at = start + sampler.exponential(rate * Season.PEAK);
        at < end;
        at += sampler.exponential(rate * Season.PEAK)) {
      LocalDate day = day(at);
      if (sampler.chance(Season.factor(day) / Season.PEAK)) {
        orders.add(order(shopper, day, sampler));
      }
    }
    return day(start);
  }

  /**
   * Half of the base joins evenly over the two years, the rest early on: a shop that was there
   * before.
   */
  private double firstDay(Sampler sampler) {
    double even = sampler.between(0, days - 1);
    return sampler.chance(GROWTH_SHARE) ? even : Math.floor(even * even / days);
  }

  private LocalDate day(double at) {
    return options.firstDay().plusDays((long) at);
  }

  private Order order(Shopper shopper, LocalDate day, Sampler sampler) {
    Source source = sampler.chance(HOME_SOURCE_SHARE) ? shopper.home() : Source.draw(sampler);
    List<Line> lines = new ArrayList<>();
    if (Season.isGiftSeason(day) && sampler.chance(GIFT_SHARE)) {
      lines.add(line(shopper, Product.TOWEL_GIFT_SET, sampler.between(2, 6), sampler));
    } else {
      int count =
          1
              + (sampler.chance(SECOND_LINE_SHARE) ? 1 : 0)
              + (sampler.chance(THIRD_LINE_SHARE) ? 1 : 0);
      for (int i = 0; i < count; i++) {
        Product product = sampler.choice(Product.ALL, each -> each.weight(shopper.taste()));
        int quantity = product.price < 100_000 && sampler.chance(0.25) ? 2 : 1;
        lines.add(line(shopper, product, quantity, sampler));
      }
    }
    Order order = new Order(shopper.customer(), day, source.code, source.channel(sampler), lines);
    return sampler.chance(REFUND_SHARE) ? refunded(order, sampler) : order;
  }

  private static Line line(Shopper shopper, Product product, int quantity, Sampler sampler) {
    double price =
        product.price * shopper.level() * StrictMath.exp(LINE_DEVIATION * sampler.normal());
    long rounded = Math.max(WON_STEP, Math.round(price / WON_STEP) * WON_STEP);
    return new Line(product.code(), quantity, rounded * quantity);
  }

  private Order refunded(Order order, Sampler sampler) {
    LocalDate day = order.day().plusDays(sampler.between(2, 20));
    int lines = sampler.chance(PARTIAL_REFUND_SHARE) ? 1 : order.lines().size();
    return day.isBefore(options.asOf()) ? order.refundedOn(day, lines) : order;
  }

  /** Numbers the orders of each day as a shop's books do, and lists lines and refunds by day. */
  private static List<Shop.Purchase> number(List<Order> orders) {
    orders.sort(Comparator.comparing(Order::day).thenComparing(Order::customer));
    List<Shop.Purchase> rows = new ArrayList<>();
    LocalDate today = LocalDate.MIN;
    int number = 0;
    for (Order order : orders) {
      number = order.day().equals(today) ? number + 1 : 1;
      today = order.day();
      String id =
          DateTimeFormatter.BASIC_ISO_DATE.format(today)
              + String.format(Locale.ROOT, "-%04d", number);
      order.addTo(rows, id);
    }
    rows.sort(Comparator.comparing(Shop.Purchase::date).thenComparing(Shop.Purchase::order));
    return rows;
  }

  private record Shopper(String customer, Source home, double taste, double level) {}

  private record Line(String product, int quantity, long amount) {}

  private record Order(
      String customer,
      LocalDate day,
      String source,
      String channel,
      List<Line> lines,
      LocalDate refundDay,
      int refundedLines) {

    Order(String customer, LocalDate day, String source, String channel, List<Line> lines) {
      this(customer, day, source, channel, lines, day, 0);
    }

    Order refundedOn(LocalDate refundDay, int refundedLines) {
      return new Order(customer, day, source, channel, lines, refundDay, refundedLines);
    }

    void addTo(List<Shop.Purchase> rows, String id) {
      for (Line line : lines) {
        rows.add(row(line, day, line.amount(), id));
      }
      for (Line line : lines.subList(0, refundedLines)) {
        rows.add(row(line, refundDay, -line.amount(), id));
      }
    }

    private Shop.Purchase row(Line line, LocalDate date, long amount, String id) {
      return new Shop.Purchase(
          customer, date, amount, source, id, channel, line.product(), line.quantity());
    }
  }
}
