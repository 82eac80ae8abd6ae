package io.dangol.core.revision;

/** What kind of thing a definition is. */
public enum DefinitionKind {
  /** A rule. */
  RULE,
  /** A decision table. */
  TABLE,
  /** A grade policy. */
  GRADE_POLICY,
  /** A contact plan. */
  CONTACT_PLAN,
  /** A flow. */
  FLOW,
  /** A trigger. */
  TRIGGER,
  /** A questionnaire. */
  QUESTIONNAIRE,
  /** A touch point plan. */
  TOUCH_POINT_PLAN,
  /** A strategy map. */
  STRATEGY_MAP,
  /** What survives where source records of one customer differ. */
  SURVIVORSHIP,
  /** A fitted model: scores, clusters, lifetime value. */
  MODEL
}
