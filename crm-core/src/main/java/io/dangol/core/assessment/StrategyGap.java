package io.dangol.core.assessment;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a strategy leaves open.
 *
 * @param kind what is missing
 * @param segment the segment
 * @param needCode the need, or null where the gap is the segment's
 * @param detail the offer or touch-point that is not known, or null
 */
public record StrategyGap(
    Kind kind, String segment, @Nullable String needCode, @Nullable String detail) {

  /** What can be missing in a strategy. */
  public enum Kind {
    /** Nobody has said what the segment needs. */
    SEGMENT_WITHOUT_NEED,
    /** A need of a segment that the strategy does not have. */
    UNKNOWN_SEGMENT,
    /** A need that no offer answers. */
    NEED_WITHOUT_OFFER,
    /** A need without a benefit that the customer would notice. */
    NEED_WITHOUT_BENEFIT,
    /** A need that no touch-point speaks to. */
    NEED_WITHOUT_CONTACT,
    /** An offer that does not exist. */
    UNKNOWN_OFFER,
    /** A touch-point that is not planned. */
    UNKNOWN_CONTACT
  }

  public StrategyGap {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(segment, "segment");
  }

  /**
   * Returns the need.
   *
   * @return its code, or empty where the gap is the segment's
   */
  public Optional<String> need() {
    return Optional.ofNullable(needCode);
  }
}
