package io.dangol.campaign.wave;

import java.util.ArrayList;
import java.util.List;

/**
 * The messages of a campaign's waves. Each has a subject and a sender's name that none before it
 * has: who did not open the first will not open the same again.
 *
 * @param messages the messages, the first wave's first, at least one
 * @param limit how many waves are allowed, at least 1
 */
public record WaveSeries(List<WaveMessage> messages, int limit) {

  /** One wave and two more. */
  public static final int DEFAULT_LIMIT = 3;

  public WaveSeries {
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a campaign has at least one wave");
    }
    if (messages.size() > limit) {
      throw new IllegalArgumentException(
          "%d waves are more than %d\nMaybe raise the limit with withLimit."
              .formatted(messages.size(), limit));
    }
    for (int later = 1; later < messages.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        requireDifferent(messages, earlier, later);
      }
    }
  }

  private static void requireDifferent(List<WaveMessage> messages, int earlier, int later) {
    WaveMessage before = messages.get(earlier);
    WaveMessage after = messages.get(later);
    if (after.hasSubjectOf(before) || after.hasSenderOf(before)) {
      throw new IllegalArgumentException(
          "wave %d has the %s of wave %d"
              .formatted(
                  later + 1,
                  after.hasSubjectOf(before) ? "subject" : "sender's name",
                  earlier + 1));
    }
  }

  /**
   * Returns the series of a single wave.
   *
   * @param first the message of the first wave
   * @return the series, with a limit of {@value #DEFAULT_LIMIT} waves
   */
  public static WaveSeries of(WaveMessage first) {
    return new WaveSeries(List.of(first), DEFAULT_LIMIT);
  }

  /**
   * Returns this series with another wave.
   *
   * @param next the message of the next wave
   * @return the series
   * @throws IllegalArgumentException if the limit is reached, or an earlier wave has the same
   *     subject or sender's name, but for width and surrounding space
   */
  public WaveSeries then(WaveMessage next) {
    List<WaveMessage> more = new ArrayList<>(messages);
    more.add(next);
    return new WaveSeries(more, limit);
  }

  /**
   * Returns this series with another limit.
   *
   * @param waves how many waves are allowed, at least as many as there are
   * @return the series
   * @throws IllegalArgumentException if there are more waves
   */
  public WaveSeries withLimit(int waves) {
    return new WaveSeries(messages, waves);
  }
}
