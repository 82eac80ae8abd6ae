package io.dangol.campaign.wave;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What came of a campaign's waves so far: a set of {@link Reception}s per customer, for the last
 * wave and for all of them. Immutable.
 */
public final class WaveHistory {

  private static final WaveHistory NONE = builder(CustomerIndex.empty()).build();

  private final CustomerIndex customers;
  private final int waves;
  private final short[] last;
  private final short[] ever;

  private WaveHistory(CustomerIndex customers, int waves, short[] last, short[] ever) {
    this.customers = customers;
    this.waves = waves;
    this.last = last;
    this.ever = ever;
  }

  /**
   * Returns the history before the first wave.
   *
   * @return a history without waves
   */
  public static WaveHistory none() {
    return NONE;
  }

  /**
   * Returns a builder.
   *
   * @param customers those who may have been in a wave
   * @return an empty builder, for use by one thread
   */
  public static Builder builder(CustomerIndex customers) {
    return new Builder(customers);
  }

  /**
   * Returns how many waves there were.
   *
   * @return the number of the last wave that was sent, 0 before the first
   */
  public int waves() {
    return waves;
  }

  /**
   * Returns whether a customer was reached by the last wave: delivered, and not returned.
   *
   * @param customer the customer
   * @return whether it was delivered and did not bounce; a click or reply proves delivery
   */
  public boolean wasReached(CustomerId customer) {
    int received = of(last, customer);
    int proof =
        mask(
            EnumSet.of(
                Reception.DELIVERED, Reception.CLICKED, Reception.REPLIED, Reception.CONVERTED));
    return (received & proof) != 0 && (received & Reception.HARD_BOUNCED.bit()) == 0;
  }

  /**
   * Returns whether a customer has reacted to any wave in a way that ends re-mailing: opened,
   * clicked, replied, converted, unsubscribed, complained or bounced.
   *
   * @param customer the customer
   * @param opens which opens count
   * @return whether the customer is not mailed again
   */
  public boolean hasReacted(CustomerId customer, OpenPolicy opens) {
    Set<Reception> ending = EnumSet.complementOf(EnumSet.of(Reception.DELIVERED));
    if (opens == OpenPolicy.HUMAN_ONLY) {
      ending.remove(Reception.OPENED_BY_MACHINE);
    }
    return (of(ever, customer) & mask(ending)) != 0;
  }

  private int of(short[] masks, CustomerId customer) {
    int row = customers.rowOf(customer);
    return row < 0 ? 0 : masks[row];
  }

  private static int mask(Set<Reception> receptions) {
    return receptions.stream().mapToInt(Reception::bit).sum();
  }

  /** Collects what came of the waves, in any order; the same event twice counts once. */
  public static final class Builder {

    private final CustomerIndex customers;
    private final short[] ever;
    private short[] last;
    private int waves;

    private Builder(CustomerIndex customers) {
      this.customers = customers;
      this.ever = new short[customers.size()];
      this.last = new short[customers.size()];
    }

    /**
     * Records that a wave was sent. A wave of which nothing has been heard counts too: it has
     * reached nobody yet, so that nobody gets the next one on the strength of an earlier wave.
     *
     * @param wave the number of the wave, from 1
     * @return this builder
     * @throws IllegalArgumentException if the wave is below 1
     */
    public Builder sent(int wave) {
      if (wave < 1) {
        throw new IllegalArgumentException("waves count from 1, not %d".formatted(wave));
      }
      if (wave > waves) {
        waves = wave;
        last = new short[last.length];
      }
      return this;
    }

    /**
     * Records a reception; its wave counts as sent.
     *
     * @param wave the number of the wave, from 1
     * @param customer one of the customers
     * @param reception what came of the message
     * @return this builder
     * @throws IllegalArgumentException if the wave is below 1 or the customer is a stranger
     */
    public Builder record(int wave, CustomerId customer, Reception reception) {
      int row = customers.rowOf(Objects.requireNonNull(customer, "customer"));
      if (row < 0) {
        throw new IllegalArgumentException("customer %s is in no wave".formatted(customer));
      }
      sent(wave);
      ever[row] |= (short) reception.bit();
      if (wave == waves) {
        last[row] |= (short) reception.bit();
      }
      return this;
    }

    /**
     * Returns the history.
     *
     * @return the immutable history
     */
    public WaveHistory build() {
      return new WaveHistory(
          customers, waves, Arrays.copyOf(last, last.length), Arrays.copyOf(ever, ever.length));
    }
  }
}
