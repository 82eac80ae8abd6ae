package io.dangol.examples.cli.pipeline;

import io.dangol.examples.cli.input.Reason;
import java.util.Map;

/**
 * What happened to the rows of the input.
 *
 * @param rows rows that were good
 * @param skipped rows that were left out, by reason
 */
public record RunInput(long rows, Map<Reason, Long> skipped) {

  /** Copies the map. */
  public RunInput {
    skipped = Map.copyOf(skipped);
  }
}
