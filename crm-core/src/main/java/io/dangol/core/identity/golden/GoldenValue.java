package io.dangol.core.identity.golden;

import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.normalize.Validity;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value of a group of fields. Its texts are personal data and left out of {@link #toString()}.
 *
 * @param texts the text of each field of the group that has one, as it is to be used
 * @param validity what the value is good for
 * @param provenance where it came from, or null for the value of a steward
 */
public record GoldenValue(
    Map<RecordField, String> texts, Validity validity, @Nullable Provenance provenance) {

  public GoldenValue {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    Objects.requireNonNull(validity, "validity");
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a value has at least one text");
    }
  }

  /** Returns the fields, the validity and the provenance, never a text. */
  @Override
  public String toString() {
    return "GoldenValue[%s, %s, %s]".formatted(texts.keySet(), validity, provenance);
  }
}
