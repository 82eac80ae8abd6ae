package io.dangol.examples.benchmarks.workload;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.json.RuleJson;
import io.dangol.core.rule.Rule;
import io.dangol.examples.benchmarks.data.Shopper;
import io.dangol.examples.benchmarks.data.ShopperBase;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A stored rule of a hundred parts: an alternative of eleven conjunctions of eight tests. */
public final class HundredParts {

  private HundredParts() {}

  /**
   * Returns the facts that the rule names.
   *
   * @return the catalog
   */
  public static FactCatalog catalog() {
    return FactCatalog.of(
        Stream.<Fact<?>>of(
                Shopper.AGE,
                Shopper.GRADE,
                Shopper.RECENCY,
                Shopper.MONETARY,
                Shopper.CONSENT,
                Shopper.LAST_CONTACT,
                Shopper.REGION)
            .map(fact -> FactDefinition.of(fact, FactUnit.NONE, "shop"))
            .toList());
  }

  /**
   * Returns the rule as it is stored.
   *
   * @return the bytes of its document
   */
  public static byte[] document() {
    List<Condition> segments = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      segments.add(
          Condition.all(
              Shopper.AGE.between(18 + 5 * i, 28 + 5 * i),
              Shopper.GRADE.in(ShopperBase.GRADES.subList(0, 1 + i % 5)),
              Shopper.RECENCY.atMost(30 + 10 * i),
              Shopper.MONETARY.atLeast(1 + i % 5),
              Shopper.CONSENT.isTrue(),
              Shopper.LAST_CONTACT.before(ShopperBase.AS_OF.minusDays(i)),
              Shopper.LAST_CONTACT.withinLast(Period.ofDays(100 + i)),
              Shopper.REGION.in(ShopperBase.REGIONS.subList(i, i + 20))));
    }
    return RuleJson.write(Rule.of("hundred", 1, new Condition.Any(segments)))
        .getBytes(StandardCharsets.UTF_8);
  }
}
