package io.dangol.examples.cli.demo;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What shop to make up.
 *
 * @param customers how many customers, at least 1
 * @param seed the seed of all draws
 * @param asOf the day after the last day of the shop's two years
 */
public record ShopOptions(int customers, long seed, LocalDate asOf) {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if {@code customers} is below 1 or above 999,999
   */
  public ShopOptions {
    Objects.requireNonNull(asOf, "asOf");
    if (customers < 1 || customers > 999_999) {
      throw new IllegalArgumentException("customers is " + customers + ", not within 1 to 999,999");
    }
  }

  /**
   * Returns 5,000 customers, enough for stable models and little enough for a second, as of
   * 2026-07-01.
   *
   * @return the defaults
   */
  public static ShopOptions defaults() {
    return new ShopOptions(5_000, 42, LocalDate.of(2026, 7, 1));
  }

  /**
   * Returns these options with another number of customers. A smaller shop's customers are the
   * first ones of a larger shop with the same seed.
   *
   * @param customers how many customers, at least 1
   * @return the options
   */
  public ShopOptions withCustomers(int customers) {
    return new ShopOptions(customers, seed, asOf);
  }

  /**
   * Returns these options with another seed.
   *
   * @param seed the seed
   * @return the options
   */
  public ShopOptions withSeed(long seed) {
    return new ShopOptions(customers, seed, asOf);
  }

  /**
   * Returns these options with another end.
   *
   * @param asOf the day after the last day
   * @return the options
   */
  public ShopOptions withAsOf(LocalDate asOf) {
    return new ShopOptions(customers, seed, asOf);
  }

  /** The first day of the shop. */
  LocalDate firstDay() {
    return asOf.minusYears(2);
  }
}
