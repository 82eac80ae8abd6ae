package io.dangol.core.service.sla;

/** Which promise of a service level is meant. */
public enum SlaTarget {
  /** Work begins in time. */
  RESPONSE,
  /** The answer comes in time. */
  RESOLUTION
}
