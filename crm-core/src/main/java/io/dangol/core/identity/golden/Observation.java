package io.dangol.core.identity.golden;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.normalize.Validity;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A value of a group as one source has it, however many of its records do.
 *
 * @param count the number of these records
 * @param spellings how many of them write it how
 */
record Observation(
    String key,
    Map<RecordField, String> texts,
    Validity validity,
    SourceRef last,
    Instant at,
    int count,
    Map<Map<RecordField, String>, Integer> spellings) {

  /** Returns both as one; which is the first makes no difference. */
  Observation with(Observation other) {
    int order = at.compareTo(other.at);
    boolean later = order > 0 || (order == 0 && last.compareTo(other.last) >= 0);
    Observation latest = later ? this : other;
    Map<Map<RecordField, String>, Integer> written = new HashMap<>(spellings);
    other.spellings.forEach((text, times) -> written.merge(text, times, Integer::sum));
    return new Observation(
        key, latest.texts, latest.validity, latest.last, latest.at, count + other.count, written);
  }

  /** Returns this value of a record that is counted already. */
  Observation uncounted() {
    return new Observation(key, texts, validity, last, at, 0, Map.of());
  }

  Observation as(Validity other) {
    return new Observation(key, texts, other, last, at, count, spellings);
  }

  int length() {
    return texts.values().stream().mapToInt(String::length).sum();
  }
}
