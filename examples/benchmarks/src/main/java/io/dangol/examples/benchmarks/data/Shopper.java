package io.dangol.examples.benchmarks.data;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a host has one: an object that answers for its facts itself.
 *
 * @param age in years
 * @param grade S, A, B, C or D
 * @param recencyDays days since the last purchase
 * @param monetaryScore the quintile of spend, 1 to 5
 * @param consent whether e-mail is permitted
 * @param lastContact the day of the last e-mail, days since 1970-01-01
 * @param region one of fifty regions
 */
public record Shopper(
    int age,
    String grade,
    int recencyDays,
    int monetaryScore,
    boolean consent,
    int lastContact,
    String region)
    implements Facts {

  /** Age in years. */
  public static final NumberFact<Integer> AGE = Fact.integer("shopper.age");

  /** The grade. */
  public static final CodeFact<String> GRADE = Fact.code("shopper.grade");

  /** Days since the last purchase. */
  public static final NumberFact<Integer> RECENCY = Fact.integer("shopper.recencyDays");

  /** The quintile of spend. */
  public static final NumberFact<Integer> MONETARY = Fact.integer("shopper.monetaryScore");

  /** Whether e-mail is permitted. */
  public static final BooleanFact CONSENT = Fact.bool("shopper.consent");

  /** The day of the last e-mail. */
  public static final DateFact LAST_CONTACT = Fact.date("shopper.lastContact");

  /** The region. */
  public static final CodeFact<String> REGION = Fact.code("shopper.region");

  @Override
  public <T> Optional<T> find(Fact<T> fact) {
    return Optional.ofNullable(valueOrNull(fact));
  }

  @Override
  public <T> @Nullable T valueOrNull(Fact<T> fact) {
    if (fact.equals(GRADE)) {
      return fact.type().cast(grade);
    }
    if (fact.equals(REGION)) {
      return fact.type().cast(region);
    }
    return fact.equals(CONSENT) ? fact.type().cast(consent) : null;
  }

  @Override
  public double number(NumberFact<?> fact) {
    if (fact.equals(AGE)) {
      return age;
    }
    if (fact.equals(RECENCY)) {
      return recencyDays;
    }
    return fact.equals(MONETARY) ? monetaryScore : Double.NaN;
  }

  @Override
  public int epochDay(DateFact fact) {
    return fact.equals(LAST_CONTACT) ? lastContact : Integer.MIN_VALUE;
  }
}
