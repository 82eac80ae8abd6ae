package io.dangol.examples.cli.command;

import io.dangol.examples.cli.input.DelimitedFile;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.input.PurchaseFile;
import io.dangol.examples.cli.input.PurchaseReader;
import io.dangol.examples.cli.output.Progress;
import java.nio.file.Path;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The file of purchases and how to read it. */
final class PurchaseOptions {

  @Mixin FileOptions files = new FileOptions();

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "Such as KRW (default: plain decimals).")
  @Nullable String currency;

  /** Reads the file; bad rows go into {@code problems}. */
  PurchaseFile read(Path path, Problems problems, CommandLine command) {
    long size = path.toFile().length();
    try (Progress progress = Progress.of(String.valueOf(path.getFileName()), size)) {
      DelimitedFile file =
          new DelimitedFile(path, files.format(command, PurchaseReader.COLUMNS), progress);
      return PurchaseFile.read(file, currencyUnit(command), problems);
    }
  }

  Optional<CurrencyUnit> currencyUnit(CommandLine command) {
    try {
      return Optional.ofNullable(currency).map(CurrencyUnit::of);
    } catch (IllegalCurrencyException e) {
      throw new ParameterException(command, "--currency: unknown currency '" + currency + "'");
    }
  }
}
