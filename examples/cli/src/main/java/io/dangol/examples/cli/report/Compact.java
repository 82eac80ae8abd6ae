package io.dangol.examples.cli.report;

import java.math.BigDecimal;

/** An amount that is shown in short, such as 1.2M. */
record Compact(BigDecimal amount) {}
