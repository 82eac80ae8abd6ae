package io.dangol.examples.quickstart;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.golden.GoldenRecord;
import io.dangol.core.identity.resolution.IdentityOptions;
import io.dangol.core.identity.resolution.IdentityPorts;
import io.dangol.core.identity.resolution.IdentityService;
import io.dangol.core.identity.resolution.IngestResult;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.memory.InMemoryMergeStore;
import io.dangol.core.memory.InMemorySourceRecordStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Home shopping, a department store and the own mall know the same person under different
 * spellings, and none has a number of hers. One customer comes of it, with the origin of every
 * value; the recipient of a present becomes a prospect.
 */
public final class OneCustomerOfFourSources {

  private static final Instant MONDAY = Instant.parse("2026-06-29T03:00:00Z");

  static final List<SourceRecord> RECORDS =
      List.of(
          record("l-shopping", RecordRole.BUYER, "김철수님", "010-2345-6789", ""),
          record("c-shopping", RecordRole.BUYER, "김 철수", "82-10-2345-6789", ""),
          record("store", RecordRole.BUYER, "김철수", "010.2345.6789", "kim@example.com"),
          record("own-mall", RecordRole.MEMBER, "김철수", "", "Kim@Example.com"),
          record("gifts", RecordRole.RECIPIENT, "이영희(선물)", "010-8765-4321", "")
              .referredBy(SourceRef.of("l-shopping", "1")));

  private final AtomicInteger numbers = new AtomicInteger();
  private final IdentityService identities =
      IdentityService.open(
          new IdentityPorts(
              new InMemorySourceRecordStore(),
              new InMemoryMergeStore(),
              new InMemoryCustomerStore(),
              events -> {}),
          IdentityOptions.standard(),
          InstantSource.fixed(MONDAY),
          () -> "C-" + numbers.incrementAndGet());

  OneCustomerOfFourSources() {}

  private static SourceRecord record(
      String source, RecordRole role, String name, String mobile, String mail) {
    return SourceRecord.of(SourceRef.of(source, "1"), role, MONDAY)
        .with(RecordField.NAME, name)
        .with(RecordField.MOBILE, mobile)
        .with(RecordField.EMAIL, mail);
  }

  IngestResult ingest(SourceRecord record) {
    return identities.ingest(record);
  }

  CustomerId customer(String source) {
    return identities.customer(SourceRef.of(source, "1")).orElseThrow();
  }

  GoldenRecord golden(String source) {
    return identities.golden(customer(source)).orElseThrow();
  }

  /**
   * Prints what became of every record, and where the customer's values come from.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    OneCustomerOfFourSources shop = new OneCustomerOfFourSources();
    RECORDS.forEach(record -> System.out.println(shop.ingest(record)));
    RECORDS.forEach(record -> System.out.println(shop.ingest(record)));
    System.out.println(shop.golden("own-mall").origins());
  }
}
