package io.dangol.examples.benchmarks.data;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Customers with seven facts each: as objects, as arrays and as a table. */
public final class ShopperBase {

  /** The day on which they are looked at. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

  /** The grades, best first. */
  public static final List<String> GRADES = List.of("S", "A", "B", "C", "D");

  /** Fifty regions. */
  public static final List<String> REGIONS =
      IntStream.range(0, 50).mapToObj("R%02d"::formatted).toList();

  private final int[] age;
  private final int[] grade;
  private final int[] recencyDays;
  private final int[] monetaryScore;
  private final byte[] consent;
  private final int[] lastContact;
  private final int[] region;

  private ShopperBase(int size) {
    age = new int[size];
    grade = new int[size];
    recencyDays = new int[size];
    monetaryScore = new int[size];
    consent = new byte[size];
    lastContact = new int[size];
    region = new int[size];
  }

  /**
   * Draws customers of whom every test of {@code ShopperRule} refuses some.
   *
   * @param size how many
   * @param seed the seed
   * @return the customers
   */
  public static ShopperBase typical(int size, long seed) {
    ShopperBase base = new ShopperBase(size);
    Random random = new Random(seed);
    int today = (int) AS_OF.toEpochDay();
    for (int i = 0; i < size; i++) {
      base.age[i] = 18 + random.nextInt(60);
      base.grade[i] = random.nextInt(5);
      base.recencyDays[i] = random.nextInt(365);
      base.monetaryScore[i] = 1 + random.nextInt(5);
      base.consent[i] = (byte) (random.nextInt(10) < 7 ? 1 : 0);
      base.lastContact[i] = today - random.nextInt(100);
      base.region[i] = random.nextInt(50);
    }
    return base;
  }

  /**
   * Draws customers who all pass, so that every test of {@code ShopperRule} is made.
   *
   * @param size how many
   * @param seed the seed
   * @return the customers
   */
  public static ShopperBase passing(int size, long seed) {
    ShopperBase base = new ShopperBase(size);
    Random random = new Random(seed);
    int today = (int) AS_OF.toEpochDay();
    for (int i = 0; i < size; i++) {
      base.age[i] = 30 + random.nextInt(20);
      base.grade[i] = random.nextInt(2);
      base.recencyDays[i] = random.nextInt(91);
      base.monetaryScore[i] = 4 + random.nextInt(2);
      base.consent[i] = 1;
      base.lastContact[i] = today - 20 - random.nextInt(80);
      base.region[i] = random.nextInt(20);
    }
    return base;
  }

  /**
   * Returns the customers as objects.
   *
   * @return a new array
   */
  public Shopper[] shoppers() {
    Shopper[] shoppers = new Shopper[age.length];
    for (int i = 0; i < shoppers.length; i++) {
      shoppers[i] =
          new Shopper(
              age[i],
              GRADES.get(grade[i]),
              recencyDays[i],
              monetaryScore[i],
              consent[i] == 1,
              lastContact[i],
              REGIONS.get(region[i]));
    }
    return shoppers;
  }

  /**
   * Returns the customers as a table.
   *
   * @return a row per customer
   */
  public FactTable table() {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    for (int i = 0; i < age.length; i++) {
      customers.add("S" + i);
    }
    return FactTable.of(
        customers.build(),
        Column.integers(Shopper.AGE, age),
        Column.codes(Shopper.GRADE, grade, GRADES),
        Column.integers(Shopper.RECENCY, recencyDays),
        Column.integers(Shopper.MONETARY, monetaryScore),
        Column.booleans(Shopper.CONSENT, consent),
        Column.dates(Shopper.LAST_CONTACT, lastContact),
        Column.codes(Shopper.REGION, region, REGIONS));
  }

  /**
   * Returns the customers as a table in which some values are missing.
   *
   * @param percent how many of hundred values of each fact are missing, on average
   * @param seed the seed
   * @return a row per customer
   */
  public FactTable tableWithGaps(int percent, long seed) {
    Random random = new Random(seed);
    ShopperBase gaps = new ShopperBase(age.length);
    for (int i = 0; i < age.length; i++) {
      gaps.age[i] = random.nextInt(100) < percent ? Integer.MIN_VALUE : age[i];
      gaps.grade[i] = random.nextInt(100) < percent ? -1 : grade[i];
      gaps.recencyDays[i] = random.nextInt(100) < percent ? Integer.MIN_VALUE : recencyDays[i];
      gaps.monetaryScore[i] = random.nextInt(100) < percent ? Integer.MIN_VALUE : monetaryScore[i];
      gaps.consent[i] = random.nextInt(100) < percent ? -1 : consent[i];
      gaps.lastContact[i] = random.nextInt(100) < percent ? Integer.MIN_VALUE : lastContact[i];
      gaps.region[i] = random.nextInt(100) < percent ? -1 : region[i];
    }
    return gaps.table();
  }

  /**
   * Counts the customers who pass, in one loop over the arrays: what one would write by hand for
   * this rule and these columns.
   *
   * @param regions whether a region is wanted, by its number
   * @return how many pass
   */
  public int fusedLoop(boolean[] regions) {
    int quiet = (int) AS_OF.toEpochDay() - 14;
    int passing = 0;
    for (int i = 0; i < age.length; i++) {
      if (age[i] >= 30
          && age[i] <= 49
          && grade[i] <= 1
          && recencyDays[i] <= 90
          && monetaryScore[i] >= 4
          && consent[i] == 1
          && lastContact[i] <= quiet
          && regions[region[i]]) {
        passing++;
      }
    }
    return passing;
  }
}
