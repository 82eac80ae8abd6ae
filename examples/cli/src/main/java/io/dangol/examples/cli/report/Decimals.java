package io.dangol.examples.cli.report;

/** A number that is shown with so many decimals. */
record Decimals(double value, int places) {}
