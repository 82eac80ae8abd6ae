package io.dangol.campaign.decision;

/** Whether a gate was asked in a run of decisions. */
public enum GateStatus {
  /** Every member of the audience that came so far was asked. */
  EVALUATED,
  /** The purpose of the campaign, or its definition, has no need of the gate. */
  NOT_APPLICABLE,
  /** The gate is needed, but the columns that it reads are absent: the run is a dry run. */
  NOT_EVALUATED
}
