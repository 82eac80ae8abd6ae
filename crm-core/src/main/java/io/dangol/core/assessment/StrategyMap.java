package io.dangol.core.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the customers are, what they want and how they get it: segments, their needs, and the offers,
 * benefits and contacts that answer them.
 *
 * @param id the name, the same in all versions, not blank
 * @param version the version, from 1
 * @param segments all segments, each once
 * @param needs the needs, each once per segment
 */
public record StrategyMap(String id, int version, List<String> segments, List<Need> needs) {

  public StrategyMap {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a strategy map's id must not be blank");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "strategy map %s: version %d is not from 1".formatted(id, version));
    }
    segments = List.copyOf(segments);
    needs = List.copyOf(needs);
    List<String> repeated = repeated(segments, needs);
    if (!repeated.isEmpty()) {
      throw new IllegalArgumentException("strategy map %s: %s stand twice".formatted(id, repeated));
    }
  }

  private static List<String> repeated(List<String> segments, List<Need> needs) {
    Set<String> seen = new HashSet<>();
    List<String> repeated = new ArrayList<>();
    segments.stream().filter(segment -> !seen.add(segment)).forEach(repeated::add);
    Set<List<String>> pairs = new HashSet<>();
    needs.stream()
        .filter(need -> !pairs.add(List.of(need.segment(), need.code())))
        .map(need -> need.segment() + "/" + need.code())
        .forEach(repeated::add);
    return repeated;
  }

  /**
   * Returns the needs of a segment.
   *
   * @param segment the segment
   * @return the needs in their order
   */
  public List<Need> needsOf(String segment) {
    return needs.stream().filter(need -> need.segment().equals(segment)).toList();
  }

  /**
   * Returns what the map itself leaves open.
   *
   * @return the gaps: segments without needs first, then those of the needs in their order
   */
  public List<StrategyGap> gaps() {
    Set<StrategyGap> gaps = new LinkedHashSet<>();
    for (String segment : segments) {
      if (needsOf(segment).isEmpty()) {
        gaps.add(new StrategyGap(StrategyGap.Kind.SEGMENT_WITHOUT_NEED, segment, null, null));
      }
    }
    for (Need need : needs) {
      if (!segments.contains(need.segment())) {
        gaps.add(gap(StrategyGap.Kind.UNKNOWN_SEGMENT, need, null));
      }
      if (need.offers().isEmpty()) {
        gaps.add(gap(StrategyGap.Kind.NEED_WITHOUT_OFFER, need, null));
      }
      if (need.benefits().isEmpty()) {
        gaps.add(gap(StrategyGap.Kind.NEED_WITHOUT_BENEFIT, need, null));
      }
      if (need.contacts().isEmpty()) {
        gaps.add(gap(StrategyGap.Kind.NEED_WITHOUT_CONTACT, need, null));
      }
    }
    return List.copyOf(gaps);
  }

  /**
   * Returns what the map leaves open beside the offers and touch-points that really exist.
   *
   * @param offers the codes of the offers
   * @param contacts the ids of the touch-points
   * @return the gaps of {@link #gaps()}, then offers and contacts that do not exist
   */
  public List<StrategyGap> gaps(Set<String> offers, Set<String> contacts) {
    List<StrategyGap> gaps = new ArrayList<>(gaps());
    for (Need need : needs) {
      need.offers().stream()
          .filter(offer -> !offers.contains(offer))
          .map(offer -> gap(StrategyGap.Kind.UNKNOWN_OFFER, need, offer))
          .forEach(gaps::add);
      need.contacts().stream()
          .filter(contact -> !contacts.contains(contact))
          .map(contact -> gap(StrategyGap.Kind.UNKNOWN_CONTACT, need, contact))
          .forEach(gaps::add);
    }
    return List.copyOf(gaps);
  }

  private static StrategyGap gap(StrategyGap.Kind kind, Need need, @Nullable String detail) {
    return new StrategyGap(kind, need.segment(), need.code(), detail);
  }
}
