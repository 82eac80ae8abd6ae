package io.dangol.examples.cli.report;

/** What amounts are in: the currency, or the remark that there is none. */
enum Unit {
  AMOUNT
}
