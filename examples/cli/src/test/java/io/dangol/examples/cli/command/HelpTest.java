package io.dangol.examples.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  static Stream<String> commands() {
    return Stream.of(
        "",
        "demo",
        "run",
        "rfm",
        "cluster",
        "ltv",
        "ltv fit",
        "ltv predict",
        "ltv formula",
        "ltv formula simple",
        "ltv formula retention",
        "ltv formula margin-multiple",
        "ltv formula payback",
        "rule",
        "rule check",
        "rule select",
        "rule explain",
        "model",
        "model compare");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_everyCommand_fitsOnAScreenWithAnExample(String command) {
    CliRun run = CliRun.of((Object[]) (command + " --help").strip().split(" "));

    assertThat(run.status()).isEqualTo(ExitStatus.DONE);
    assertThat(run.out().lines().count()).isLessThanOrEqualTo(30);
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out()).contains("Example:", "dangol " + command);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "run --nonsense",
        "rfm --ties dice",
        "rfm --purchases f --as-of 2024-01-01 --bins 99",
        "ltv",
        "ltv fit"
      })
  void run_wrongUsage_pointsToTheHelp(String args) {
    CliRun run = CliRun.of((Object[]) args.split(" "));

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--help").doesNotContain("\tat ");
  }

  @Test
  void run_noArguments_showsTheHelp() {
    assertThat(CliRun.of().out()).contains("Commands:");
  }
}
