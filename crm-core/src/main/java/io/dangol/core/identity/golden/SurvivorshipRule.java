package io.dangol.core.identity.golden;

/** What makes a value stand before another one. */
public enum SurvivorshipRule {
  /** It comes from a source whose values the customers confirmed. */
  VERIFIED,
  /** It comes from a source that is preferred, in the order of the policy. */
  SOURCE_PRIORITY,
  /** It was seen last. */
  MOST_RECENT,
  /** It was seen most often. */
  MOST_FREQUENT,
  /** It has more parts, and then more characters. */
  MOST_COMPLETE,
  /** It is a name that is not masked, and one in Hangul before one in another script. */
  UNMASKED_HANGUL
}
