package io.dangol.core.service;

/** How much a case presses, from little to much. */
public enum CasePriority {
  /** It can wait. */
  LOW,
  /** The ordinary case. */
  NORMAL,
  /** Before the ordinary ones. */
  HIGH,
  /** At once. */
  URGENT
}
