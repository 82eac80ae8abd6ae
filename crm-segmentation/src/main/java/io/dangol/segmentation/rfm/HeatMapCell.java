package io.dangol.segmentation.rfm;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One field of a heat map of two scores, summed over the third.
 *
 * @param column the score on the horizontal axis
 * @param row the score on the vertical axis
 * @param customers the number of customers, 0 for an empty field
 * @param revenue the sum of their monetary values, in major units
 */
public record HeatMapCell(int column, int row, int customers, BigDecimal revenue) {

  /**
   * Returns the mean monetary value.
   *
   * @return revenue per customer in major units, to 34 digits; 0 for an empty field
   */
  public BigDecimal meanRevenue() {
    return customers == 0
        ? BigDecimal.ZERO
        : revenue.divide(BigDecimal.valueOf(customers), MathContext.DECIMAL128);
  }
}
