package io.dangol.core.consent;

import io.dangol.core.customer.Channel;
import java.util.Objects;

/**
 * What consent is about: over which channel, for what, and to whom it is given.
 *
 * @param channel the channel
 * @param purpose the purpose
 * @param controller who may use the data, such as the host's company or a partner; not blank
 */
public record ConsentScope(Channel channel, Purpose purpose, String controller) {

  /** The controller where there is only one: the host itself. */
  public static final String HOST = "HOST";

  public ConsentScope {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(purpose, "purpose");
    if (Objects.requireNonNull(controller, "controller").isBlank()) {
      throw new IllegalArgumentException("the controller must not be blank");
    }
  }

  /**
   * Returns the scope of consent that is given to the host itself.
   *
   * @param channel the channel
   * @param purpose the purpose
   * @return the scope
   */
  public static ConsentScope of(Channel channel, Purpose purpose) {
    return new ConsentScope(channel, purpose, HOST);
  }

  /**
   * Returns whether a record about this scope is one about another.
   *
   * @param other the other scope
   * @return whether channel and controller are the same and this purpose covers the other one
   */
  public boolean covers(ConsentScope other) {
    return channel == other.channel
        && controller.equals(other.controller)
        && purpose.covers(other.purpose);
  }
}
