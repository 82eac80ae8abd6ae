package io.dangol.core.identity.golden;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.customer.contact.Deliverability;
import io.dangol.core.customer.contact.DeliverabilityChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What is known of addresses, whichever identity has them and as whatever kind. */
final class KnownPoints {

  private final Map<String, List<ContactPoint>> own = new HashMap<>();
  private final Map<String, List<ContactPoint>> all = new HashMap<>();

  KnownPoints(Collection<ContactPoint> own, Collection<ContactPoint> heard) {
    for (ContactPoint point : own) {
      this.own.computeIfAbsent(point.value(), value -> new ArrayList<>()).add(point);
      all.computeIfAbsent(point.value(), value -> new ArrayList<>()).add(point);
    }
    for (ContactPoint point : heard) {
      all.computeIfAbsent(point.value(), value -> new ArrayList<>()).add(point);
    }
  }

  /** Returns a contact point with what is known of it. */
  ContactPoint of(ContactPoint point) {
    List<ContactPoint> seen = all.getOrDefault(point.value(), List.of());
    ContactPoint known =
        own.getOrDefault(point.value(), List.of()).stream()
            .filter(one -> one.kind() == point.kind())
            .findFirst()
            .or(() -> seen.stream().filter(one -> one.kind() == point.kind()).findFirst())
            .orElse(point);
    for (ContactPoint other : seen) {
      if (haveOneChannel(other.kind(), known.kind())) {
        known = with(known, other);
      }
    }
    return known;
  }

  private static boolean haveOneChannel(ContactPointKind one, ContactPointKind other) {
    return Arrays.stream(Channel.values())
        .anyMatch(channel -> channel.reaches(one) && channel.reaches(other));
  }

  private static ContactPoint with(ContactPoint known, ContactPoint other) {
    boolean same = known.deliverability().equals(other.deliverability());
    if (same && known.history().equals(other.history())) {
      return known;
    }
    Deliverability state = isWorse(other, known) ? other.deliverability() : known.deliverability();
    if (knowsMore(known, other)) {
      state = known.deliverability();
    } else if (knowsMore(other, known)) {
      state = other.deliverability();
    }
    List<DeliverabilityChange> history = new ArrayList<>(known.history());
    other.history().stream().filter(one -> !known.history().contains(one)).forEach(history::add);
    history.sort(Comparator.comparing(DeliverabilityChange::at));
    return new ContactPoint(
        known.kind(),
        known.value(),
        known.raw(),
        known.use(),
        known.validity(),
        known.verifiedAt(),
        state,
        history);
  }

  /** Whether a contact point has the whole history of another one and more: it is the later one. */
  private static boolean knowsMore(ContactPoint one, ContactPoint other) {
    return !other.history().isEmpty()
        && one.history().size() > other.history().size()
        && new HashSet<>(one.history()).containsAll(other.history());
  }

  private static boolean isWorse(ContactPoint one, ContactPoint other) {
    return weight(one.deliverability()) > weight(other.deliverability());
  }

  private static int weight(Deliverability deliverability) {
    return switch (deliverability.state()) {
      case UNKNOWN -> 0;
      case VALID -> 1;
      case SOFT_BOUNCED -> 2;
      case BLOCKED_BY_POLICY -> 3;
      case HARD_BOUNCED -> 4;
      case COMPLAINED -> 5;
    };
  }
}
