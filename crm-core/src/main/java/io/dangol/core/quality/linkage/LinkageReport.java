package io.dangol.core.quality.linkage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which purchases, consultations and responses lead to a customer. What leads to nobody is lost for
 * every analysis of customers, and the report says how much that is, from which source, since when
 * and why.
 *
 * @param byKind how it stands with every kind of record
 * @param refunds how many refunds were given; they are linked as their sales are and count nowhere
 */
public record LinkageReport(Map<RecordKind, KindLinkage> byKind, long refunds) {

  public LinkageReport {
    Map<RecordKind, KindLinkage> all = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      all.put(kind, byKind.getOrDefault(kind, KindLinkage.NONE));
    }
    byKind = Collections.unmodifiableMap(all);
    if (refunds < 0) {
      throw new IllegalArgumentException("refunds is a count, not %d".formatted(refunds));
    }
  }

  /**
   * Returns how it stands with one kind of record.
   *
   * @param kind the kind
   * @return its linkage, {@link KindLinkage#NONE} where there were no records
   */
  public KindLinkage of(RecordKind kind) {
    return byKind.getOrDefault(kind, KindLinkage.NONE);
  }
}
