package io.dangol.examples.cli.pipeline;

import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;

/** The models of repeat purchases that can be fitted from x, t_x and T. */
public enum RepeatKind {
  /** MBG/NBD: a customer may also leave right after the first purchase. */
  MBGNBD("MBG/NBD"),
  /** BG/NBD: nobody leaves before the second purchase. */
  BGNBD("BG/NBD");

  private final String display;

  RepeatKind(String display) {
    this.display = display;
  }

  /**
   * Returns the model's name in the literature.
   *
   * @return the name, such as {@code MBG/NBD}
   */
  public String display() {
    return display;
  }

  /**
   * Fits the model.
   *
   * @param customers the histories
   * @return the report
   */
  public FitReport<? extends RepeatModel> fit(RepeatSummaries customers) {
    return switch (this) {
      case MBGNBD -> MbgNbd.fit(customers);
      case BGNBD -> BgNbd.fit(customers);
    };
  }
}
