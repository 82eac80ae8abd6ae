package io.dangol.core.calendar;

import java.util.List;

/**
 * What is due, and what could not be told. One customer whose lunar birthday lies beyond the end of
 * a calendar keeps nobody else's from being told.
 *
 * @param occurrences what is due, in the order of days, then of customers and kinds
 * @param undetermined the anniversaries whose calendar ends before the lead does, in the order of
 *     customers and kinds; those of their occurrences that are known are among the others
 */
public record DueAnniversaries(List<Occurrence> occurrences, List<Anniversary> undetermined) {

  public DueAnniversaries {
    occurrences = List.copyOf(occurrences);
    undetermined = List.copyOf(undetermined);
  }
}
