package io.dangol.core.assessment;

import io.dangol.core.glossary.LocalizedText;
import java.util.List;
import java.util.Objects;

/**
 * What customers of a segment need, and what the company gives them for it.
 *
 * @param segment the segment, not blank
 * @param code the name of the need within the segment, not blank
 * @param text what they need
 * @param offers the offers that answer it
 * @param benefits what the customers have of it
 * @param contacts the touch-points at which they hear of it
 */
public record Need(
    String segment,
    String code,
    LocalizedText text,
    List<String> offers,
    List<String> benefits,
    List<String> contacts) {

  public Need {
    if (segment.isBlank() || code.isBlank()) {
      throw new IllegalArgumentException("segment and code of a need must not be blank");
    }
    Objects.requireNonNull(text, "text");
    offers = List.copyOf(offers);
    benefits = List.copyOf(benefits);
    contacts = List.copyOf(contacts);
  }
}
