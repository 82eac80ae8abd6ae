/** Tests of the report. */
@NullMarked
package io.dangol.examples.cli.report;

import org.jspecify.annotations.NullMarked;
