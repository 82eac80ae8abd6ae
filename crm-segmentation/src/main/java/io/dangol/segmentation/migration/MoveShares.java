package io.dangol.segmentation.migration;

/**
 * How customers moved along a ranking of states.
 *
 * @param upgraded the number of customers that moved to a better state
 * @param downgraded the number of customers that moved to a worse state
 * @param unchanged the number of customers that stayed, or moved between states of the same rank
 */
public record MoveShares(long upgraded, long downgraded, long unchanged) {

  /**
   * Returns the share of customers that moved up.
   *
   * @return a share within [0, 1]; 0 without customers
   */
  public double upgradedShare() {
    return share(upgraded);
  }

  /**
   * Returns the share of customers that moved down.
   *
   * @return a share within [0, 1]; 0 without customers
   */
  public double downgradedShare() {
    return share(downgraded);
  }

  private double share(long part) {
    long all = upgraded + downgraded + unchanged;
    return all == 0 ? 0 : (double) part / all;
  }
}
