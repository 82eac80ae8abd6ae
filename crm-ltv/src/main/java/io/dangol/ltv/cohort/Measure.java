package io.dangol.ltv.cohort;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * A figure of a group that its data may not hold: a value, or the reason why there is none. A
 * missing figure is never read as 0.
 */
public sealed interface Measure permits Measure.Known, Measure.Unknown {

  /**
   * A figure that the data hold.
   *
   * @param amount the figure, finite
   */
  record Known(double amount) implements Measure {
    public Known {
      if (!Double.isFinite(amount)) {
        throw new IllegalArgumentException("amount must be finite, was " + amount);
      }
    }
  }

  /**
   * A figure that the data do not hold.
   *
   * @param reason why
   */
  record Unknown(Reason reason) implements Measure {}

  /** Why a figure is not known. */
  enum Reason {
    /** Nobody in the group has been a customer for a whole repurchase window yet. */
    NOBODY_EXPOSED,
    /** Nobody in the group has made a repeat purchase with a positive amount. */
    NO_REPEAT_PURCHASE,
    /** No purchase of the group came with its cost, or none was asked for. */
    NO_COST,
    /** The purchases with a cost add up to a revenue of nothing or less. */
    NO_REVENUE,
    /** Everybody stays and money keeps its worth: the value has no bound. */
    UNBOUNDED
  }

  /**
   * Returns a figure that is known.
   *
   * @param amount the figure, finite
   * @return the measure
   * @throws IllegalArgumentException if {@code amount} is not finite
   */
  static Measure of(double amount) {
    return new Known(amount);
  }

  /**
   * Returns a figure that is not known.
   *
   * @param reason why
   * @return the measure
   */
  static Measure unknown(Reason reason) {
    return new Unknown(reason);
  }

  /**
   * Returns the figure.
   *
   * @return the figure, or empty where it is not known
   */
  default OptionalDouble value() {
    return this instanceof Known known ? OptionalDouble.of(known.amount()) : OptionalDouble.empty();
  }

  /**
   * Returns what follows from the figure.
   *
   * @param function from the figure to a finite one
   * @return the result, or this reason where the figure is not known
   */
  default Measure map(DoubleUnaryOperator function) {
    return this instanceof Known known ? of(function.applyAsDouble(known.amount())) : this;
  }
}
