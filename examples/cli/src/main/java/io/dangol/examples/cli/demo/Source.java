package io.dangol.examples.cli.demo;

import java.util.List;

/**
 * Where orders are recorded, with the share of customers who are at home there and how they buy.
 */
enum Source {
  OWN_SHOP("own-shop", 0.44, "WEB", "MOBILE"),
  HOME_SHOPPING_L("home-shopping-l", 0.19, "TV", "MOBILE"),
  HOME_SHOPPING_C("home-shopping-c", 0.16, "TV", "PHONE"),
  DEPARTMENT_STORE("department-store", 0.14, "STORE", "STORE"),
  SALES_REP("sales-rep", 0.07, "VISIT", "PHONE");

  private static final List<Source> ALL = List.of(values());

  final String code;
  private final double share;
  private final String usualChannel;
  private final String otherChannel;

  Source(String code, double share, String usualChannel, String otherChannel) {
    this.code = code;
    this.share = share;
    this.usualChannel = usualChannel;
    this.otherChannel = otherChannel;
  }

  static Source draw(Sampler sampler) {
    return sampler.choice(ALL, source -> source.share);
  }

  String channel(Sampler sampler) {
    return sampler.chance(0.6) ? usualChannel : otherChannel;
  }
}
