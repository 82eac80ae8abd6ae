package io.dangol.segmentation.rfm;

/**
 * How the customers of one cell responded.
 *
 * @param recency the recency score
 * @param frequency the frequency score
 * @param monetary the monetary score
 * @param customers the number of customers whose response is known
 * @param responded how many of them responded
 */
public record CellResponse(int recency, int frequency, int monetary, int customers, int responded) {

  /**
   * Returns the response rate.
   *
   * @return a share within [0, 1]; 0 where no response is known
   */
  public double rate() {
    return customers == 0 ? 0 : (double) responded / customers;
  }
}
