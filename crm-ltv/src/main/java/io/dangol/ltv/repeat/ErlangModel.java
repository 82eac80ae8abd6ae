package io.dangol.ltv.repeat;

import io.dangol.ltv.internal.ErlangFuture;
import io.dangol.ltv.internal.ErlangPhases;
import io.dangol.ltv.internal.PurchaseProcess;
import java.util.Map;

/**
 * What BG/CNBD-k and MBG/CNBD-k have in common.
 *
 * @param modified whether a customer may leave after the first purchase already
 */
record ErlangModel(int k, double r, double alpha, double a, double b, boolean modified) {
  static void check(int k, double r, double alpha, double a, double b) {
    ErlangFit.positive(k);
    Processes.positive("r", r);
    Processes.positive("alpha", alpha);
    Processes.positive("a", a);
    Processes.positive("b", b);
  }

  static ErlangModel of(BgCnbd model) {
    return new ErlangModel(model.k(), model.r(), model.alpha(), model.a(), model.b(), false);
  }

  static ErlangModel of(MbgCnbd model) {
    return new ErlangModel(model.k(), model.r(), model.alpha(), model.a(), model.b(), true);
  }

  Map<String, Double> parameters() {
    return Processes.named("k", (double) k, "r", r, "alpha", alpha, "a", a, "b", b);
  }

  ErlangPhases phases(RepeatHistory history) {
    int x = history.purchases();
    return new ErlangPhases(
        k, r, alpha, a, stays(), x, history.recency(), history.age(), modified || x > 0);
  }

  /** What customers of so many repeat purchases will do, by phase. */
  ErlangFuture future(int purchases) {
    return new ErlangFuture(k, shape(purchases), a, stays() + purchases);
  }

  PurchaseProcess ifAlive(RepeatHistory history) {
    int x = history.purchases();
    return phases(history).process(shape(x), alpha + history.age(), a, stays() + x);
  }

  private double shape(int purchases) {
    return r + (double) k * purchases;
  }

  /** The second parameter of the dropout probabilities of one-time buyers who are alive. */
  private double stays() {
    return modified ? b + 1.0 : b;
  }
}
