package io.dangol.core.grade;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the customers of a grade are approached and what is recorded; nothing of both means that only
 * data is held.
 *
 * @param media the media to use
 * @param captures what to find out
 */
public record PlannedContact(Set<ContactMedium> media, Set<Capture> captures) {

  /** No contact: data is held only. */
  public static final PlannedContact NONE = new PlannedContact(Set.of(), Set.of());

  public PlannedContact {
    media = ordered(media, ContactMedium.class);
    captures = ordered(captures, Capture.class);
  }

  private static <E extends Enum<E>> Set<E> ordered(Set<E> values, Class<E> type) {
    Set<E> copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }
}
