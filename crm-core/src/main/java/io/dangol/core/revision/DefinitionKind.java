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
  /** A fitted model: scores, clusters, lifetime value. */
  MODEL
}
