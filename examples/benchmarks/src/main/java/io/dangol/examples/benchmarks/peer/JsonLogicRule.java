package io.dangol.examples.benchmarks.peer;

import io.dangol.examples.benchmarks.data.Shopper;
import io.dangol.examples.benchmarks.workload.ShopperRule;
import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The rule in json-logic-java; parsed once, which it does by itself. */
public final class JsonLogicRule {

  private static final String RULE =
      """
      {"and":[{"<=":[30,{"var":"age"},49]},{"in":[{"var":"grade"},["S","A"]]},
       {"<=":[{"var":"recencyDays"},90]},{">=":[{"var":"monetaryScore"},4]},{"var":"consent"},
       {"<=":[{"var":"lastContact"},%d]},{"in":[{"var":"region"},[%s]]}]}
      """
          .formatted(
              ShopperRule.QUIET_SINCE,
              ShopperRule.REGIONS.stream()
                  .map("\"%s\""::formatted)
                  .collect(Collectors.joining(",")));

  private final JsonLogic logic = new JsonLogic();

  /**
   * Returns a customer as the library takes one.
   *
   * @param shopper the customer
   * @return the facts by name
   */
  public static Map<String, Object> data(Shopper shopper) {
    Map<String, Object> data = new HashMap<>();
    data.put("age", shopper.age());
    data.put("grade", shopper.grade());
    data.put("recencyDays", shopper.recencyDays());
    data.put("monetaryScore", shopper.monetaryScore());
    data.put("consent", shopper.consent());
    data.put("lastContact", shopper.lastContact());
    data.put("region", shopper.region());
    return data;
  }

  /**
   * Evaluates the rule.
   *
   * @param data the facts of a customer
   * @return whether the customer passes
   */
  public boolean test(Map<String, Object> data) {
    try {
      return Boolean.TRUE.equals(logic.apply(RULE, data));
    } catch (JsonLogicException e) {
      throw new IllegalStateException("json-logic refused", e);
    }
  }
}
