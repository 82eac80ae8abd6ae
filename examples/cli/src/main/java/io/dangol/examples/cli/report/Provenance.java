package io.dangol.examples.cli.report;

import java.util.List;
import java.util.Objects;

/**
 * How each number was obtained. The definitions of the terms are not part of it: the page adds
 * those that its sections use.
 *
 * @param program the program and its version, such as {@code dangol 0.1.0}
 * @param rows what happened to the input rows
 * @param topics the engines that ran, with version, options and seed
 * @param notices what a reader must know before trusting a number; may be empty
 */
public record Provenance(
    String program, List<RowCount> rows, List<Topic> topics, List<Notice> notices)
    implements Section {

  /**
   * A count of input rows.
   *
   * @param code what happened to them: {@code READ}, {@code REFUNDS}, {@code AFTER_AS_OF}, or
   *     {@code SKIPPED.} and a reason; other codes are shown as they are
   * @param rows the rows
   */
  public record RowCount(String code, long rows) {}

  /**
   * One engine that ran.
   *
   * @param code the engine: {@code SUMMARY}, {@code RFM}, {@code CLUSTERS}, {@code REPEAT}, {@code
   *     SPEND}, {@code VALUE}, {@code GRADES}, {@code CAMPAIGN}; other codes are shown as they are
   * @param details its version, options and seed
   */
  public record Topic(String code, List<Detail> details) {

    /** Copies the details. */
    public Topic {
      Objects.requireNonNull(code, "code");
      details = List.copyOf(details);
    }
  }

  /**
   * One option.
   *
   * @param name its name, such as {@code seed}; translated where the message bundle has it
   * @param value its value as text
   */
  public record Detail(String name, String value) {}

  /**
   * A warning or a note of an engine.
   *
   * @param code its code; where the message bundle has it, the bundle's text is shown
   * @param text its text otherwise
   */
  public record Notice(String code, String text) {}

  /** Copies the lists. */
  public Provenance {
    Objects.requireNonNull(program, "program");
    rows = List.copyOf(rows);
    topics = List.copyOf(topics);
    notices = List.copyOf(notices);
  }
}
