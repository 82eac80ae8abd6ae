package io.dangol.core.view;

import io.dangol.core.consent.AddressHash;
import io.dangol.core.consent.AddressRules;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.contact.ContactPoint;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses as the host hashes them: under its key, by its rules of what is one address. */
final class Addresses {

  private static final int SHORTEST_KEY = 16;

  private final byte[] key;
  private final AddressRules rules;

  Addresses(byte[] key, AddressRules rules) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "the key has %d bytes, at least %d are needed".formatted(key.length, SHORTEST_KEY));
    }
    this.key = key.clone();
    this.rules = Objects.requireNonNull(rules, "rules");
  }

  /** Returns the hashes of contact points on every channel that reaches them. */
  Set<AddressHash> hashes(Collection<ContactPoint> points) {
    return points.stream().flatMap(this::hashes).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the hashes in an order that is always the same. */
  List<AddressHash> sorted(Collection<ContactPoint> points) {
    return hashes(points).stream()
        .sorted(Comparator.comparing(AddressHash::channel).thenComparing(AddressHash::hex))
        .toList();
  }

  /**
   * Returns what is the same for two spellings of one address: for comparing, never for keeping.
   */
  Set<String> comparable(Collection<ContactPoint> points) {
    return points.stream().flatMap(this::comparable).collect(Collectors.toUnmodifiableSet());
  }

  private Stream<String> comparable(ContactPoint point) {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.reaches(point.kind()))
        .flatMap(
            channel -> {
              String normal = rules.normalized(channel, point.value());
              return normal.isEmpty() ? Stream.empty() : Stream.of(channel.code() + ' ' + normal);
            });
  }

  private Stream<AddressHash> hashes(ContactPoint point) {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.reaches(point.kind()))
        // Where nothing is left to be compared, nobody can be written to.
        .filter(channel -> !rules.normalized(channel, point.value()).isEmpty())
        .map(channel -> AddressHash.of(channel, point.value(), rules, key));
  }
}
