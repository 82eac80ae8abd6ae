package io.dangol.campaign.offer;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.TableHit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Says who is offered what: a decision table whose outcomes are offers.
 *
 * <p>A table must say what those get whom no row names, so that a gap is a choice and not an
 * accident. Immutable.
 *
 * @param name the name of the table, not blank
 * @param version the version, from 1
 * @param rules the rows, with the hit policy {@code UNIQUE} or {@code FIRST} and a default
 */
public record OfferTable(String name, int version, DecisionTable<Offer> rules) {

  public OfferTable {
    if (name.isBlank() || version < 1) {
      throw new IllegalArgumentException(
          "an offer table needs a name and a version from 1, not '%s' version %d"
              .formatted(name, version));
    }
    Objects.requireNonNull(rules, "rules");
    if (rules.hitPolicy() == DecisionTable.HitPolicy.COLLECT) {
      throw new IllegalArgumentException(
          "%s: a customer gets one offer, so the hit policy cannot be COLLECT\nMaybe FIRST is meant."
              .formatted(name));
    }
    if (rules.otherwise().isEmpty()) {
      throw new IllegalArgumentException(
          "%s: there is no default for those whom no row names\nMaybe add otherwise(Offer.none())."
              .formatted(name));
    }
    requireOneMeaningPerCode(name, rules);
  }

  /**
   * Returns the first version of a table.
   *
   * @param name the name of the table, not blank
   * @param rules the rows, with the hit policy {@code UNIQUE} or {@code FIRST} and a default
   * @return the table
   * @throws IllegalArgumentException if the name is blank, the hit policy is another, the default
   *     is missing, or two different offers have the same code
   */
  public static OfferTable of(String name, DecisionTable<Offer> rules) {
    return new OfferTable(name, 1, rules);
  }

  /**
   * Returns a table that offers everybody the same.
   *
   * @param offer the offer
   * @return a table without rows
   */
  public static OfferTable everybody(Offer offer) {
    return of("everybody", DecisionTable.<Offer>first().otherwise(offer).build());
  }

  private static void requireOneMeaningPerCode(String name, DecisionTable<Offer> rules) {
    Map<String, Offer> byCode = new HashMap<>();
    for (Offer offer : offers(rules)) {
      Offer other = byCode.putIfAbsent(offer.code(), offer);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s: code %s means both %s and %s".formatted(name, offer.code(), other, offer));
      }
    }
  }

  private static Set<Offer> offers(DecisionTable<Offer> rules) {
    Set<Offer> offers = new LinkedHashSet<>();
    rules.rows().forEach(row -> offers.add(row.then()));
    rules.otherwise().ifPresent(offers::add);
    return offers;
  }

  /**
   * Returns the offers that occur.
   *
   * @return each offer once, in the order of the rows, the default last; unmodifiable
   */
  public List<Offer> offers() {
    return List.copyOf(offers(rules));
  }

  /**
   * Returns the facts of customers that the table reads.
   *
   * @return the facts in the order of their first appearance
   */
  public Set<Fact<?>> dependsOn() {
    return rules.facts();
  }

  /**
   * Decides what one customer is offered.
   *
   * @param facts the facts of the customer
   * @param at the moment of the decision
   * @return the row that fits, or the default
   */
  public TableHit<Offer> decide(Facts facts, EvaluationContext at) {
    return rules.decide(facts, at);
  }

  /**
   * Decides what every customer of a table is offered.
   *
   * @param facts the customers, with all facts that the table reads
   * @param at the moment of the decision
   * @return an offer per row
   * @throws IllegalArgumentException if a fact is absent
   */
  public OfferColumn decide(FactTable facts, EvaluationContext at) {
    return OfferColumn.of(this, rules.decide(facts, at));
  }

  /**
   * Tells in one line why a customer is offered something.
   *
   * @param facts the facts of the customer
   * @param at the moment of the decision
   * @return the number of the row, counted from 1, its offer, and the values that decide
   */
  public String explain(Facts facts, EvaluationContext at) {
    TableHit<Offer> hit = decide(facts, at);
    return switch (hit.kind()) {
      case ROW -> {
        int row = hit.rows().get(0);
        DecisionTable.Row<Offer> found = rules.rows().get(row);
        yield "%s row %d gives %s: %s"
            .formatted(
                name,
                row + 1,
                found.then().code(),
                RuleEvaluator.of(found.when()).explain(facts, at).summary());
      }
      case AMBIGUOUS ->
          "%s rows %s all fit, but only one may"
              .formatted(name, hit.rows().stream().map(row -> row + 1).toList());
      case DEFAULT, NONE ->
          "%s has no row that fits%s; the default gives %s"
              .formatted(
                  name,
                  hit.undecided().isEmpty()
                      ? ""
                      : ", and rows %s are open because facts are missing"
                          .formatted(hit.undecided().stream().map(row -> row + 1).toList()),
                  hit.outcome().map(Offer::code).orElse("nothing"));
    };
  }
}
