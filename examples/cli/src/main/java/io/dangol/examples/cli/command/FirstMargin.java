package io.dangol.examples.cli.command;

import io.dangol.ltv.formula.AcquisitionCost;
import io.dangol.ltv.formula.Payback;
import io.dangol.ltv.formula.RetentionLtv;
import java.math.BigDecimal;
import java.util.OptionalInt;

/** When the first margin comes: the two conventions of the literature. */
enum FirstMargin {
  NOW,
  RENEWAL;

  /** Returns the value of so many periods, or without end. */
  BigDecimal value(RetentionLtv terms, OptionalInt periods) {
    if (this == NOW) {
      return periods.isPresent()
          ? terms.firstMarginNow(periods.getAsInt())
          : terms.firstMarginNow();
    }
    return periods.isPresent()
        ? terms.firstMarginAfterRenewal(periods.getAsInt())
        : terms.firstMarginAfterRenewal();
  }

  Payback payback(AcquisitionCost cost, RetentionLtv terms) {
    return this == NOW
        ? cost.paybackFirstMarginNow(terms)
        : cost.paybackFirstMarginAfterRenewal(terms);
  }
}
