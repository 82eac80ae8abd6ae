package io.dangol.core.json.document;

/** Whether a problem keeps a document from being read. */
public enum Severity {
  /** The document is refused. */
  ERROR,
  /** The document is read, but probably does not say what was meant. */
  WARN
}
