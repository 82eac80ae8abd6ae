package io.dangol.examples.cli.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command that was run in process.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err its diagnostics
 */
record CliRun(int status, String out, String err) {

  private static final JsonMapper MAPPER = new JsonMapper();

  static CliRun of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
    int status = new Cli(new PrintWriter(out, true), new PrintWriter(err, true)).run(texts);
    return new CliRun(status, out.toString(), err.toString());
  }

  JsonNode json() {
    return MAPPER.readTree(out);
  }

  static JsonNode json(Path file) {
    return MAPPER.readTree(file);
  }
}
