package io.dangol.core.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dangol.core.customer.Channel;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An address that can be recognised but not read: HMAC-SHA-256 of the normalised address under a
 * key of the host. It survives the erasure of the customer, so that a suppressed address stays
 * suppressed.
 *
 * @param channel the channel of the address
 * @param hex the hash in 64 lower-case hexadecimal digits
 */
public record AddressHash(Channel channel, String hex) {

  private static final String ALGORITHM = "HmacSHA256";

  public AddressHash {
    Objects.requireNonNull(channel, "channel");
    if (!Objects.requireNonNull(hex, "hex").matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a hash has 64 lower-case hexadecimal digits");
    }
  }

  /**
   * Returns the hash of an address whose telephone numbers have their country code.
   *
   * @param channel the channel
   * @param address the address
   * @param key the host's secret, at least 16 bytes; another key gives other hashes
   * @return the hash
   * @throws IllegalArgumentException if nothing of the address is left to be compared, or the key
   *     is too short
   */
  public static AddressHash of(Channel channel, String address, byte[] key) {
    return of(channel, address, AddressRules.plain(), key);
  }

  /**
   * Returns the hash of an address.
   *
   * @param channel the channel
   * @param address the address
   * @param rules when two spellings are one address; other rules may give other hashes
   * @param key the host's secret, at least 16 bytes; another key gives other hashes
   * @return the hash
   * @throws IllegalArgumentException if nothing of the address is left to be compared, or the key
   *     is too short
   */
  public static AddressHash of(Channel channel, String address, AddressRules rules, byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException(
          "the key has %d bytes, at least 16 are needed".formatted(key.length));
    }
    String normal = rules.normalized(channel, address);
    if (normal.isEmpty()) {
      throw new IllegalArgumentException("the address on channel %s is empty".formatted(channel));
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(channel.code().getBytes(UTF_8));
      mac.update((byte) 0);
      return new AddressHash(
          channel, HexFormat.of().formatHex(mac.doFinal(normal.getBytes(UTF_8))));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
