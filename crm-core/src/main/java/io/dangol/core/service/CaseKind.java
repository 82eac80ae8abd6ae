package io.dangol.core.service;

/** What a case is about. */
public enum CaseKind {
  /** A question. */
  INQUIRY,
  /** The customer is not content: what complaint rates count. */
  COMPLAINT,
  /** Something is to be repaired. */
  REPAIR,
  /** Something is to be returned or exchanged. */
  RETURN,
  /** Another request, such as new contact data. */
  REQUEST
}
