package io.dangol.core.consent;

import java.util.Objects;
import java.util.Optional;

/**
 * What proves a consent record: the text that was shown and from where it was answered. Addresses
 * of devices are kept as hashes only; nothing of it is in {@link #toString()} but the version of
 * the text.
 *
 * @param textVersion the version of the text that was shown or read out, not blank
 * @param ipHash the keyed hash of the IP address, where there is one
 * @param userAgentHash the keyed hash of the browser's or app's name, where there is one
 * @param proofToken the token that a confirmation must carry, or carried; where there is one
 */
public record ConsentEvidence(
    String textVersion,
    Optional<String> ipHash,
    Optional<String> userAgentHash,
    Optional<String> proofToken) {

  public ConsentEvidence {
    Objects.requireNonNull(ipHash, "ipHash");
    Objects.requireNonNull(userAgentHash, "userAgentHash");
    Objects.requireNonNull(proofToken, "proofToken");
    if (textVersion.isBlank()) {
      throw new IllegalArgumentException("textVersion must not be blank");
    }
  }

  /**
   * Returns evidence of the text alone.
   *
   * @param textVersion the version of the text, not blank
   * @return the evidence
   */
  public static ConsentEvidence ofText(String textVersion) {
    return new ConsentEvidence(textVersion, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns this evidence with a proof token.
   *
   * @param token the token that a confirmation must carry, or carried
   * @return the evidence
   */
  public ConsentEvidence withProof(String token) {
    return new ConsentEvidence(textVersion, ipHash, userAgentHash, Optional.of(token));
  }

  /** Returns the version of the text, and nothing that could be used. */
  @Override
  public String toString() {
    return "ConsentEvidence[%s]".formatted(textVersion);
  }
}
