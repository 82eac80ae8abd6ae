package io.dangol.core.quality.key;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How well every key tells customers apart. The best key is one that the customers know too, such
 * as the number of their card.
 *
 * @param byKey a line for every key, by its code, in the order of the keys
 */
public record KeyReport(Map<String, KeyLine> byKey) {

  public KeyReport {
    byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
  }

  /**
   * Returns the line of a key.
   *
   * @param code its code
   * @return the line, or empty if the key was not counted
   */
  public Optional<KeyLine> of(String code) {
    return Optional.ofNullable(byKey.get(code));
  }
}
