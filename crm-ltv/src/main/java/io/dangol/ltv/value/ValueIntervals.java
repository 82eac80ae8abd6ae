package io.dangol.ltv.value;

import io.dangol.ltv.uncertainty.Draws;
import io.dangol.ltv.uncertainty.Interval;
import io.dangol.ltv.uncertainty.ModelPair;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Lifetime values with intervals: of a customer, of a segment, and of the base, which is the
 * customer equity. They cover what is not known of the parameters of both models. What one customer
 * will do is a matter of chance on top of that; over a segment or a base chance evens out.
 *
 * @param valuation rate, margin and horizon; its models are those of {@code draws}
 * @param customers the customers to be valued
 * @param draws the models and what else they might have been
 */
public record ValueIntervals(Valuation valuation, CustomerBase customers, Draws<ModelPair> draws) {

  /**
   * Returns the value of one customer.
   *
   * @param row the row of the customer's summaries
   * @return the value in the currency of the data
   * @throws IndexOutOfBoundsException if there is no such row
   * @throws IllegalStateException if fewer than half of the draws could be used
   */
  public Interval customer(int row) {
    Objects.checkIndex(row, customers.summaries().size());
    return segment(candidate -> candidate == row);
  }

  /**
   * Returns the value of some customers together.
   *
   * @param rows says of a row of the summaries whether it belongs to the segment
   * @return the value in the currency of the data
   * @throws IllegalStateException if fewer than half of the draws could be used
   */
  public Interval segment(IntPredicate rows) {
    return value(customers.where(rows));
  }

  /**
   * Returns the value of all customers together.
   *
   * @return the value in the currency of the data
   * @throws IllegalStateException if fewer than half of the draws could be used
   */
  public Interval base() {
    return value(customers);
  }

  private Interval value(CustomerBase part) {
    return draws.interval(models -> part.value(valuation.with(models)));
  }
}
