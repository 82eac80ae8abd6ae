package io.dangol.core.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dangol.core.customer.SourceRef;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of what a record says, see {@link SourceRecord#contentHash()}. */
final class ContentHash {

  private final MessageDigest digest;

  private ContentHash(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(SourceRecord record) {
    try {
      ContentHash hash = new ContentHash(MessageDigest.getInstance("SHA-256"));
      hash.add(record);
      return HexFormat.of().formatHex(hash.digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void add(SourceRecord record) {
    add(record.ref());
    add(record.role().name());
    add(record.values().size());
    record
        .values()
        .forEach(
            (field, texts) -> {
              add(field.code());
              add(field.kind().name());
              add(texts.size());
              texts.forEach(this::add);
            });
    record.referrer().ifPresent(this::add);
  }

  private void add(SourceRef ref) {
    add(ref.source());
    add(ref.recordId());
  }

  /** Parts are preceded by their length, so that no two records give the same bytes. */
  private void add(String part) {
    byte[] bytes = part.getBytes(UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }

  private void add(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }
}
