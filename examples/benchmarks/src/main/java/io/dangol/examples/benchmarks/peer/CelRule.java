package io.dangol.examples.benchmarks.peer;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.dangol.examples.benchmarks.workload.ShopperRule;
import java.util.Map;

/** The rule in the Common Expression Language, type-checked and planned once. */
public final class CelRule {

  private static final String RULE =
      "age >= 30 && age <= 49 && grade in ['S', 'A'] && recencyDays <= 90 && monetaryScore >= 4"
          + " && consent && lastContact <= "
          + ShopperRule.QUIET_SINCE
          + " && region in regions";

  private final CelRuntime.Program program;

  /** Compiles the rule. */
  public CelRule() {
    CelCompiler compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("age", SimpleType.INT)
            .addVar("grade", SimpleType.STRING)
            .addVar("recencyDays", SimpleType.INT)
            .addVar("monetaryScore", SimpleType.INT)
            .addVar("consent", SimpleType.BOOL)
            .addVar("lastContact", SimpleType.INT)
            .addVar("region", SimpleType.STRING)
            .addVar("regions", ListType.create(SimpleType.STRING))
            .build();
    try {
      CelAbstractSyntaxTree checked = compiler.compile(RULE).getAst();
      program = CelRuntimeFactory.standardCelRuntimeBuilder().build().createProgram(checked);
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException("CEL refused", e);
    }
  }

  /**
   * Evaluates the rule.
   *
   * @param data the facts of a customer, whole numbers as {@code Long}, and {@code regions}
   * @return whether the customer passes
   */
  public boolean test(Map<String, Object> data) {
    try {
      return Boolean.TRUE.equals(program.eval(data));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("CEL refused", e);
    }
  }

  /**
   * Returns a customer as the library takes one.
   *
   * @param data the facts by name, whole numbers as {@code Integer}; changed in place
   * @return the same map
   */
  public static Map<String, Object> data(Map<String, Object> data) {
    data.replaceAll(
        (name, value) -> value instanceof Integer whole ? (Long) whole.longValue() : value);
    data.put("regions", ShopperRule.REGIONS);
    return data;
  }
}
