package io.dangol.examples.benchmarks.workload;

import io.dangol.core.fact.Condition;
import io.dangol.core.rule.Rule;
import io.dangol.examples.benchmarks.data.Shopper;
import io.dangol.examples.benchmarks.data.ShopperBase;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rules that share forty terms, as the segments and target groups of a company do, each beside a
 * predicate that says the same of an object.
 *
 * <p>Of ten rules six are conjunctions of three to six terms, two have an alternative of two terms
 * among them, and two exclude a term.
 */
public final class ManyRules {

  /**
   * A condition and the same as a predicate, without missing values.
   *
   * @param condition the condition
   * @param byHand the predicate
   */
  private record Term(Condition condition, Predicate<Shopper> byHand) {

    Term and(Term other) {
      return new Term(condition.and(other.condition), byHand.and(other.byHand));
    }

    Term or(Term other) {
      return new Term(condition.or(other.condition), byHand.or(other.byHand));
    }

    Term not() {
      return new Term(Condition.not(condition), byHand.negate());
    }
  }

  private final List<Rule> rules = new ArrayList<>();
  private final List<Predicate<Shopper>> byHand = new ArrayList<>();

  private ManyRules() {}

  /**
   * Draws rules.
   *
   * @param count how many
   * @param seed the seed
   * @return the rules
   */
  public static ManyRules of(int count, long seed) {
    List<Term> terms = terms();
    Random random = new Random(seed);
    ManyRules many = new ManyRules();
    for (int i = 0; i < count; i++) {
      Term rule = one(terms, random).and(one(terms, random)).and(one(terms, random));
      rule =
          switch (i % 10) {
            case 0, 1 -> rule.and(one(terms, random).or(one(terms, random)));
            case 2, 3 -> rule.and(one(terms, random).not());
            default -> rule;
          };
      for (int more = random.nextInt(4); more > 0 && i % 10 > 3; more--) {
        rule = rule.and(one(terms, random));
      }
      many.rules.add(Rule.of("rule-" + i, 1, rule.condition));
      many.byHand.add(rule.byHand);
    }
    return many;
  }

  private static Term one(List<Term> terms, Random random) {
    return terms.get(random.nextInt(terms.size()));
  }

  private static List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    terms.add(new Term(Shopper.CONSENT.isTrue(), Shopper::consent));
    for (int i = 0; i < 8; i++) {
      int age = 22 + 5 * i;
      terms.add(new Term(Shopper.AGE.atLeast(age), shopper -> shopper.age() >= age));
      int days = 30 + 30 * i;
      terms.add(new Term(Shopper.RECENCY.atMost(days), shopper -> shopper.recencyDays() <= days));
      List<String> regions = ShopperBase.REGIONS.subList(3 * i, 3 * i + 20);
      Set<String> wanted = Set.copyOf(regions);
      terms.add(new Term(Shopper.REGION.in(regions), shopper -> wanted.contains(shopper.region())));
      int quiet = 7 + 7 * i;
      int since = (int) ShopperBase.AS_OF.toEpochDay() - quiet;
      terms.add(
          new Term(
              Condition.not(Shopper.LAST_CONTACT.withinLast(Period.ofDays(quiet))),
              shopper -> shopper.lastContact() <= since));
    }
    for (int i = 1; i < 5; i++) {
      int score = i + 1;
      terms.add(
          new Term(Shopper.MONETARY.atLeast(score), shopper -> shopper.monetaryScore() >= score));
    }
    for (int i = 1; i < 4; i++) {
      List<String> grades = ShopperBase.GRADES.subList(0, i);
      terms.add(new Term(Shopper.GRADE.in(grades), shopper -> grades.contains(shopper.grade())));
    }
    return terms;
  }

  /**
   * Returns the rules.
   *
   * @return the rules, unmodifiable
   */
  public List<Rule> rules() {
    return List.copyOf(rules);
  }

  /**
   * Returns the predicates.
   *
   * @return a predicate per rule, in their order, unmodifiable
   */
  public List<Predicate<Shopper>> byHand() {
    return List.copyOf(byHand);
  }
}
