package io.dangol.examples.cli.demo;

import java.util.List;
import java.util.Locale;

/** What the shop sells, with list price in won and how often it is bought. */
enum Product {
  PILLOWCASE(19_000, 10),
  SHEET(39_000, 12),
  PILLOW(49_000, 14),
  TOWEL_GIFT_SET(59_000, 6),
  SUMMER_BLANKET(69_000, 9),
  COVER_SET(89_000, 12),
  LATEX_PILLOW(99_000, 8),
  WINTER_DUVET(179_000, 7),
  GOOSE_DUVET(389_000, 2.5),
  TOPPER(259_000, 2.5),
  MATTRESS(890_000, 0.8);

  static final List<Product> ALL = List.of(values());

  private static final double TYPICAL_PRICE = 70_000;

  final int price;
  private final double weight;

  Product(int price, double weight) {
    this.price = price;
    this.weight = weight;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How often a customer buys this: taste above 0 leans to the dear, below 0 to the cheap. */
  double weight(double taste) {
    return weight * StrictMath.pow(price / TYPICAL_PRICE, taste);
  }
}
