package io.dangol.segmentation.rfm;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The customers of one combination of scores.
 *
 * @param recency the recency score
 * @param frequency the frequency score
 * @param monetary the monetary score
 * @param segment the code of the segment
 * @param customers the number of customers, at least 1
 * @param revenue the sum of their monetary values, in major units
 */
public record RfmCell(
    int recency, int frequency, int monetary, String segment, int customers, BigDecimal revenue) {

  /**
   * Returns the mean monetary value.
   *
   * @return revenue per customer in major units, to 34 digits
   */
  public BigDecimal meanRevenue() {
    return revenue.divide(BigDecimal.valueOf(customers), MathContext.DECIMAL128);
  }

  /**
   * Returns the score of a dimension.
   *
   * @param axis the dimension
   * @return the score
   */
  public int score(RfmAxis axis) {
    return switch (axis) {
      case RECENCY -> recency;
      case FREQUENCY -> frequency;
      case MONETARY -> monetary;
    };
  }
}
