package io.dangol.examples.cli.report;

/**
 * A code with a display name in the message bundle.
 *
 * @param kind the first part of the key, such as {@code segment}
 * @param code the code, the rest of the key
 * @param otherwise what is shown where the bundle does not know it
 */
record Code(String kind, String code, String otherwise) {

  /** A code that is shown as it is where the bundle does not know it. */
  Code(String kind, String code) {
    this(kind, code, code);
  }
}
