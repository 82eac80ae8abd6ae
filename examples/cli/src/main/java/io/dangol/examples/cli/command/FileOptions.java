package io.dangol.examples.cli.command;

import io.dangol.examples.cli.input.BadRows;
import io.dangol.examples.cli.input.Delimiter;
import io.dangol.examples.cli.input.TableFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How to read the input file; the same for every command that has one. */
final class FileOptions {

  @Option(
      names = "--columns",
      paramLabel = "MAP",
      split = ",",
      hideParamSyntax = true,
      description = "Ours=theirs,... (#1: by position).")
  Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--delimiter",
      paramLabel = "D",
      description = "Character, tab, whitespace (default: found).")
  Delimiter delimiter = Delimiter.DETECTED;

  @Option(
      names = "--date-format",
      paramLabel = "P",
      description = "Such as yyyyMMdd (default: ISO).")
  @Nullable String dateFormat;

  @Option(names = "--zone", paramLabel = "ZONE", description = "Zone of days (default: UTC).")
  ZoneId zone = ZoneId.of("UTC");

  @Option(names = "--encoding", paramLabel = "CS", description = "Such as MS949 (default: UTF-8).")
  Charset encoding = StandardCharsets.UTF_8;

  @Option(
      names = "--on-bad-row",
      paramLabel = "HOW",
      description = "fail (default), or skip and count.")
  BadRows badRows = BadRows.FAIL;

  /**
   * Returns the format that the options describe.
   *
   * @param command the command, for the message
   * @param known the column names that the command understands
   */
  TableFormat format(CommandLine command, Set<String> known) {
    for (String name : columns.keySet()) {
      if (!known.contains(name)) {
        throw new ParameterException(
            command,
            "--columns: '%s' is no column of ours; ours are %s"
                .formatted(name, String.join(", ", new TreeSet<>(known))));
      }
    }
    return format();
  }

  /** Returns the format that the options describe, for a command that takes any column. */
  TableFormat format() {
    return new TableFormat(delimiter, encoding, columns, Optional.ofNullable(dateFormat), zone);
  }
}
