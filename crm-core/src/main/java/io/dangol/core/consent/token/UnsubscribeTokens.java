package io.dangol.core.consent.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.Purpose;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Issues and verifies unsubscribe tokens: {@code body.signature}, both in base64url without
 * padding, the signature HMAC-SHA-256 of the body under a key of the host. The body can be read by
 * anybody; it has the customer's id, which must therefore say nothing about the person, and no
 * address. Immutable and safe for use by any number of threads.
 *
 * <p>Several keys can be known at a time, so that one can take over from another: the first signs,
 * all verify.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104, HMAC</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058, one-click unsubscribe</a>
 */
public final class UnsubscribeTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 16;
  private static final int LONGEST_TOKEN = 4_096;
  private static final String FORM = "u1";
  private static final int FIELDS = 8;
  private static final char SEPARATOR = '\n';

  private final Map<String, SecretKeySpec> keys;
  private final String signingKey;

  private UnsubscribeTokens(Map<String, SecretKeySpec> keys, String signingKey) {
    this.keys = keys;
    this.signingKey = signingKey;
  }

  /**
   * Returns tokens of one key.
   *
   * @param keyId the name of the key, of letters, digits, hyphens and underscores
   * @param key the secret, at least 16 bytes, copied
   * @return the tokens
   * @throws IllegalArgumentException if the name is not legal or the key too short
   */
  public static UnsubscribeTokens signedWith(String keyId, byte[] key) {
    return new UnsubscribeTokens(Map.of(keyId, secret(keyId, key)), keyId);
  }

  /**
   * Returns these tokens with a further key that verifies and does not sign.
   *
   * @param keyId the name of the key, another than those known
   * @param key the secret, at least 16 bytes, copied
   * @return the tokens
   * @throws IllegalArgumentException if the name is not legal or known, or the key too short
   */
  public UnsubscribeTokens verifyingAlso(String keyId, byte[] key) {
    Map<String, SecretKeySpec> more = new LinkedHashMap<>(keys);
    if (more.put(keyId, secret(keyId, key)) != null) {
      throw new IllegalArgumentException("there is a key %s already".formatted(keyId));
    }
    return new UnsubscribeTokens(Map.copyOf(more), signingKey);
  }

  private static SecretKeySpec secret(String keyId, byte[] key) {
    if (!keyId.matches("[A-Za-z0-9_-]{1,32}")) {
      throw new IllegalArgumentException(
          "a key's name has 1 to 32 letters, digits, hyphens and underscores");
    }
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "the key has %d bytes, at least %d are needed".formatted(key.length, SHORTEST_KEY));
    }
    return new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Issues a token. The same request with the same end gives the same token.
   *
   * @param request what it asks for
   * @param expiresAt when it ends; whole seconds count. Some laws ask for links that work for 30
   *     days after sending
   * @return the token, of letters, digits, hyphens, underscores and one dot
   * @throws IllegalArgumentException if a part of the request has a line break, or the token would
   *     be longer than 4,096 characters
   */
  public String issue(UnsubscribeRequest request, Instant expiresAt) {
    ConsentScope scope = request.scope();
    List<String> fields =
        List.of(
            FORM,
            signingKey,
            Long.toString(expiresAt.getEpochSecond()),
            request.customer().value(),
            scope.channel().name(),
            scope.purpose().code(),
            scope.controller(),
            request.campaign().orElse(""));
    if (fields.stream().anyMatch(field -> field.indexOf(SEPARATOR) >= 0)) {
      throw new IllegalArgumentException("no part of a request may have a line break");
    }
    String body = encoded(String.join(String.valueOf(SEPARATOR), fields).getBytes(UTF_8));
    String token = body + "." + encoded(signature(body, keyOf(signingKey).orElseThrow()));
    if (token.length() > LONGEST_TOKEN) {
      throw new IllegalArgumentException(
          "the token has %d characters, at most %d are possible"
              .formatted(token.length(), LONGEST_TOKEN));
    }
    return token;
  }

  /**
   * Verifies a token. Signatures are compared in constant time, and nothing of the body counts
   * before they were.
   *
   * @param token the token, of any form
   * @param moment the moment at which it is used
   * @return what it asks for, or why it is refused
   */
  public TokenCheck verify(String token, Instant moment) {
    int dot = token.indexOf('.');
    if (token.length() > LONGEST_TOKEN || dot < 0) {
      return new TokenCheck.Refused(TokenCheck.Reason.MALFORMED);
    }
    String body = token.substring(0, dot);
    byte[] signature = decoded(token.substring(dot + 1));
    String[] fields = fields(body);
    if (signature == null || fields == null) {
      return new TokenCheck.Refused(TokenCheck.Reason.MALFORMED);
    }
    Optional<SecretKeySpec> key = keyOf(fields[1]);
    if (key.isEmpty()) {
      return new TokenCheck.Refused(TokenCheck.Reason.UNKNOWN_KEY);
    }
    if (!MessageDigest.isEqual(signature(body, key.get()), signature)) {
      return new TokenCheck.Refused(TokenCheck.Reason.BAD_SIGNATURE);
    }
    return read(fields, moment);
  }

  private static TokenCheck read(String[] fields, Instant moment) {
    try {
      Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(fields[2]));
      UnsubscribeRequest request =
          new UnsubscribeRequest(
              CustomerId.of(fields[3]),
              new ConsentScope(Channel.valueOf(fields[4]), new Purpose(fields[5]), fields[6]),
              fields[7].isEmpty() ? Optional.empty() : Optional.of(fields[7]));
      return moment.isBefore(expiresAt)
          ? new TokenCheck.Valid(request, expiresAt)
          : new TokenCheck.Refused(TokenCheck.Reason.EXPIRED);
    } catch (IllegalArgumentException | DateTimeException e) {
      // Signed by this key, and still not of this form: another use of the key.
      return new TokenCheck.Refused(TokenCheck.Reason.MALFORMED);
    }
  }

  private Optional<SecretKeySpec> keyOf(String keyId) {
    return Optional.ofNullable(keys.get(keyId));
  }

  private static String @Nullable [] fields(String body) {
    byte[] bytes = decoded(body);
    if (bytes == null) {
      return null;
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String[] fields = text.split(String.valueOf(SEPARATOR), -1);
      return fields.length == FIELDS && fields[0].equals(FORM) ? fields : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static byte[] signature(String body, SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(body.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte @Nullable [] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Returns the names of the keys, and nothing of their secrets. */
  @Override
  public String toString() {
    return "UnsubscribeTokens[%s]".formatted(keys.keySet());
  }
}
