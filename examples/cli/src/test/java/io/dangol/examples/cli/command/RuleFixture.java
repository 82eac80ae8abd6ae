package io.dangol.examples.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Rules, tables and catalogs in a folder, and the commands that take them. */
record RuleFixture(Path folder) {

  static final String ADULTS = "{\"fact\":\"age\",\"op\":\"gte\",\"value\":18}";

  Path rule(String condition) throws IOException {
    return rule("rule", condition);
  }

  Path rule(String id, String condition) throws IOException {
    return rule(id, condition, "exclude");
  }

  Path rule(String id, String condition, String onUnknown) throws IOException {
    return file(
        id + ".json",
        "{\"schema\":\"crm.rule/1\",\"id\":\"%s\",\"version\":3,\"onUnknown\":\"%s\",\n\"rule\":%s}"
            .formatted(id, onUnknown, condition));
  }

  Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  Path gzip(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(UTF_8));
    }
    return file;
  }

  static CliRun check(Path rule, Object... more) {
    return run("check", rule, more);
  }

  static CliRun select(Path rule, Path data, Object... more) {
    return run("select", rule, with("--data", data, more));
  }

  static CliRun explain(Path rule, Path data, String customer, Object... more) {
    return run("explain", rule, with("--data", data, with("--customer", customer, more)));
  }

  private static Object[] with(Object option, Object value, Object... more) {
    List<Object> all = new ArrayList<>(List.of(option, value));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private static CliRun run(String command, Path rule, Object... more) {
    List<Object> all = new ArrayList<>(List.of("rule", command, rule));
    all.addAll(List.of(more));
    return CliRun.of(all.toArray());
  }
}
