package io.dangol.examples.cli.report;

import java.util.List;
import java.util.Objects;

/**
 * Who may be reached, channel by channel, as a funnel from all customers to the reachable ones.
 *
 * @param channels the channels, at least one
 */
public record Contactability(List<Channel> channels) implements Section {

  /**
   * The funnel of one channel.
   *
   * @param code the channel's code, such as {@code EMAIL} or {@code SMS}
   * @param steps the steps from the widest to the narrowest, at least one
   */
  public record Channel(String code, List<Step> steps) {

    /**
     * Checks the steps.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Channel {
      Objects.requireNonNull(code, "code");
      steps = Require.some(steps, "steps");
    }
  }

  /**
   * One step of a funnel.
   *
   * @param code what the customers of this step have: {@code ALL}, {@code ADDRESS}, {@code KNOWN}
   *     (a recorded consent, granted or not), {@code CONSENTED}, {@code REACHABLE}; other codes are
   *     shown as they are
   * @param customers the customers left at this step
   */
  public record Step(String code, long customers) {

    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Step {
      Objects.requireNonNull(code, "code");
      Require.count(customers, "customers");
    }
  }

  /**
   * Checks the channels.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Contactability {
    channels = Require.some(channels, "channels");
  }
}
