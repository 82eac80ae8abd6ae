package io.dangol.examples.cli.report;

/** A share that somebody chose, such as a discount; shown with no more decimals than it has. */
record Rate(double value) {}
