package io.dangol.examples.cli.command;

import io.dangol.examples.cli.input.Delimiter;
import io.dangol.segmentation.cluster.Scaling;
import io.dangol.segmentation.scale.TiePolicy;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/** The command line in process: it prints to the given writers and never ends the JVM. */
public final class Cli {

  private static final int WIDTH = 80;

  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * Creates the command line.
   *
   * @param out takes results
   * @param err takes diagnostics
   */
  public Cli(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs a command.
   *
   * @param args the command and its options; none for the help
   * @return an {@link ExitStatus}
   */
  public int run(String... args) {
    return commandLine().execute(args.length == 0 ? new String[] {"--help"} : args);
  }

  CommandLine commandLine() {
    return new CommandLine(new DangolCommand())
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpLongOptionsMaxWidth(26)
        .setUsageHelpWidth(WIDTH)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Delimiter.class, Cli::delimiter)
        .registerConverter(LocalDate.class, Cli::day)
        .registerConverter(ZoneId.class, Cli::zone)
        .registerConverter(CurrencyUnit.class, Cli::currency)
        .registerConverter(TiePolicy.class, text -> constant(TiePolicy.class, text))
        .registerConverter(Scaling.class, text -> constant(Scaling.class, text))
        .setParameterExceptionHandler(Cli::wrongUsage)
        .setExecutionExceptionHandler(new Failures());
  }

  private static Delimiter delimiter(String text) {
    try {
      return Delimiter.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'%s' is no day such as 2026-07-01".formatted(text));
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'%s' is no zone such as Asia/Seoul".formatted(text));
    }
  }

  private static CurrencyUnit currency(String text) {
    try {
      return CurrencyUnit.of(text);
    } catch (IllegalCurrencyException e) {
      throw new TypeConversionException("'%s' is no currency such as KRW".formatted(text));
    }
  }

  /** Constants are written with hyphens on the command line. */
  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    for (E each : type.getEnumConstants()) {
      if (each.name().replace('_', '-').equalsIgnoreCase(text)) {
        return each;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants())
            .map(each -> each.name().replace('_', '-').toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new TypeConversionException("'%s' is none of %s".formatted(text, known));
  }

  private static int wrongUsage(CommandLine.ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    command.getErr().println(error.getMessage());
    command
        .getErr()
        .println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
    return ExitStatus.USAGE;
  }
}
