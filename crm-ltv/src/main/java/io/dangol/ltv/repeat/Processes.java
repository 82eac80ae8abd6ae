package io.dangol.ltv.repeat;

import io.dangol.ltv.internal.PurchaseProcess;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The purchase process behind each model, and the checks that all predictions share. */
final class Processes {
  private Processes() {}

  static PurchaseProcess ifAlive(RepeatModel model, RepeatHistory history) {
    if (model instanceof BgNbd bg) {
      return bg.ifAlive(history);
    }
    if (model instanceof MbgNbd mbg) {
      return mbg.ifAlive(history);
    }
    if (model instanceof ParetoNbd pareto) {
      return pareto.ifAlive(history);
    }
    if (model instanceof Nbd nbd) {
      return nbd.ifAlive(history);
    }
    if (model instanceof BgCnbd bg) {
      return bg.ifAlive(history);
    }
    if (model instanceof MbgCnbd mbg) {
      return mbg.ifAlive(history);
    }
    throw new AssertionError(model);
  }

  static PurchaseProcess atStart(RepeatModel model) {
    return ifAlive(model, new RepeatHistory(0, 0.0, 0.0));
  }

  static double aliveAtStart(RepeatModel model) {
    return model.probabilityAlive(new RepeatHistory(0, 0.0, 0.0));
  }

  static double mixture(double alive, PurchaseProcess process, int purchases, double horizon) {
    if (purchases < 0) {
      throw new IllegalArgumentException("purchases must not be negative, was " + purchases);
    }
    double bought = alive * process.probability(purchases, finite(horizon));
    return purchases == 0 ? 1.0 - alive + bought : bought;
  }

  static double finite(double horizon) {
    if (!(horizon >= 0.0) || Double.isInfinite(horizon)) {
      throw new IllegalArgumentException("horizon must be finite and not negative, was " + horizon);
    }
    return horizon;
  }

  static double discountable(double delta, double horizon) {
    if (!(horizon >= 0.0)) {
      throw new IllegalArgumentException("horizon must not be negative, was " + horizon);
    }
    if (Double.isInfinite(horizon) && !(delta > 0.0)) {
      throw new IllegalArgumentException(
          "an infinite horizon needs a positive discount rate, was "
              + delta
              + " per unit\nMaybe give a finite horizon.");
    }
    return horizon;
  }

  /** An unmodifiable map in the given order of alternating names and values. */
  static Map<String, Double> named(Object... namesAndValues) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      named.put((String) namesAndValues[i], (Double) namesAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(named);
  }

  static double positive(String name, double value) {
    if (!(value > 0.0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be positive and finite, was " + value);
    }
    return value;
  }
}
