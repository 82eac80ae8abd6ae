package io.dangol.core.identity.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The hash under which records are looked up: half of a SHA-256, so that an index holds 16 bytes
 * and no names. It is no protection: whoever guesses the values finds the same hash.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record MatchKey(long high, long low) {

  /**
   * Returns the key of values under a rule.
   *
   * @param rule what the values are compared for
   * @param values the normalised values in the order of the rule
   * @return the key
   */
  public static MatchKey of(String rule, List<String> values) {
    StringBuilder content = new StringBuilder(rule);
    for (String value : values) {
      // Parts are preceded by their length, so that no two lists give the same text.
      content.append('\n').append(value.length()).append(':').append(value);
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(hash);
      return new MatchKey(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
