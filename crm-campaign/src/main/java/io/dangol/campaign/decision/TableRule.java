package io.dangol.campaign.decision;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Verdicts;

/** A condition with its verdicts on a table, and the means to explain each. */
record TableRule(
    RuleEvaluator evaluator, Verdicts verdicts, FactTable table, EvaluationContext at) {

  static TableRule of(Condition condition, FactTable table, EvaluationContext at) {
    RuleEvaluator evaluator = RuleEvaluator.of(condition);
    return new TableRule(evaluator, evaluator.evaluate(table, at), table, at);
  }

  GateFinding finding(GateCheck check, int row) {
    return check.found(
        row,
        evaluator.explain(table.row(row), at).summary(),
        evaluator.condition().facts().stream().map(table::column).toList());
  }
}
