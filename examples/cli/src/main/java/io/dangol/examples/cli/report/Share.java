package io.dangol.examples.cli.report;

import java.math.BigDecimal;

/** A part of a whole; of nothing it is not a number, and shown as a dash. */
record Share(double value) {

  static Share of(long part, long whole) {
    return new Share(whole == 0 ? Double.NaN : (double) part / whole);
  }

  static Share of(BigDecimal part, BigDecimal whole) {
    return new Share(whole.signum() == 0 ? Double.NaN : part.doubleValue() / whole.doubleValue());
  }
}
