package io.dangol.campaign.wave;

import java.text.Normalizer;

/**
 * What distinguishes the message of a wave in the inbox.
 *
 * @param subject the subject, not blank
 * @param senderName the name of the sender, not blank
 */
public record WaveMessage(String subject, String senderName) {

  public WaveMessage {
    if (subject.isBlank() || senderName.isBlank()) {
      throw new IllegalArgumentException("a wave needs a subject and a sender's name");
    }
  }

  boolean hasSubjectOf(WaveMessage other) {
    return plain(subject).equals(plain(other.subject));
  }

  boolean hasSenderOf(WaveMessage other) {
    return plain(senderName).equals(plain(other.senderName));
  }

  /** As a reader sees it: without surrounding space and without differences of width. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
