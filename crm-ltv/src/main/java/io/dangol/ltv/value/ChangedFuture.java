package io.dangol.ltv.value;

import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.repeat.BgCnbd;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatHistory;
import io.dangol.ltv.repeat.RepeatModel;

/**
 * What customers who are alive will do after a change: the model's own expectation, with time and
 * number scaled.
 *
 * <p>Let purchases come f times as fast and dropout be g times as strong. Where customers leave
 * after purchases, faster purchases are faster time, {@code E'(t) = E(f t)}, and a becomes g a.
 * Where they leave by a clock of their own (Pareto/NBD), both clocks g times as fast are faster
 * time, and purchases are f / g times as many: {@code E'(t) = f/g E(g t)}. Discounting per unit of
 * the slower time is less by the same factor.
 *
 * @param model the model whose expectation is taken
 * @param speed how much faster time runs
 * @param multiple how many times as many purchases there are in that time
 */
record ChangedFuture(RepeatModel model, double speed, double multiple) {

  static ChangedFuture of(RepeatModel model, Change change) {
    double f = change.purchaseRate();
    double g = change.dropout();
    if (model instanceof BgNbd bg) {
      return new ChangedFuture(new BgNbd(bg.unit(), bg.r(), bg.alpha(), g * bg.a(), bg.b()), f, 1);
    }
    if (model instanceof MbgNbd mbg) {
      return new ChangedFuture(
          new MbgNbd(mbg.unit(), mbg.r(), mbg.alpha(), g * mbg.a(), mbg.b()), f, 1);
    }
    if (model instanceof BgCnbd bg) {
      return new ChangedFuture(
          new BgCnbd(bg.unit(), bg.k(), bg.r(), bg.alpha(), g * bg.a(), bg.b()), f, 1);
    }
    if (model instanceof MbgCnbd mbg) {
      return new ChangedFuture(
          new MbgCnbd(mbg.unit(), mbg.k(), mbg.r(), mbg.alpha(), g * mbg.a(), mbg.b()), f, 1);
    }
    return model instanceof ParetoNbd
        ? new ChangedFuture(model, g, f / g)
        : new ChangedFuture(model, 1, f);
  }

  /** The probability that somebody alive now will be alive later. */
  double survivalIfAlive(RepeatHistory history, double later) {
    double now = model.probabilityAlive(history);
    return now > 0.0 ? Math.min(1.0, model.probabilityAlive(history, speed * later) / now) : 0.0;
  }

  double expectedIfAlive(RepeatHistory history, double horizon) {
    return multiple * model.expectedPurchasesIfAlive(history, speed * horizon);
  }

  double discountedIfAlive(RepeatHistory history, DiscountRate rate, double horizon) {
    return multiple
        * model.discountedExpectedPurchasesIfAlive(
            history, new DiscountRate(rate.continuousPerYear() / speed), speed * horizon);
  }
}
