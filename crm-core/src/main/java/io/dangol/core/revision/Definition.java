package io.dangol.core.revision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * One version of a definition, as the text in which it is stored. It never changes.
 *
 * @param id the definition
 * @param version the version, from 1
 * @param content the canonical JSON document, not blank; equal definitions have equal text
 */
public record Definition(DefinitionId id, int version, String content) {

  public Definition {
    Objects.requireNonNull(id, "id");
    if (version < 1) {
      throw new IllegalArgumentException("%s: version %d is not from 1".formatted(id, version));
    }
    if (content.isBlank()) {
      throw new IllegalArgumentException("%s/%d has no content".formatted(id, version));
    }
  }

  /**
   * Returns a version of a definition.
   *
   * @param id the definition
   * @param version the version, from 1
   * @param content the canonical JSON document, not blank
   * @return the version
   * @throws IllegalArgumentException if the version is below 1 or the content blank
   */
  public static Definition of(DefinitionId id, int version, String content) {
    return new Definition(id, version, content);
  }

  /**
   * Returns the name under which results record this version.
   *
   * @return name and version, such as {@code best/3}
   */
  public String reference() {
    return id.name() + "/" + version;
  }

  /**
   * Returns a hash of the content.
   *
   * @return SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits
   */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the reference, without the content. */
  @Override
  public String toString() {
    return "Definition[%s/%d]".formatted(id, version);
  }
}
