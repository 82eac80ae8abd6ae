package io.dangol.examples.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LtvFitCommandTest {

  /** Survivors of the high-end cohort of Fader and Hardie (2007), doi 10.1002/dir.20074. */
  private static final List<Integer> HIGH_END = List.of(1000, 869, 743, 653, 593, 551, 517, 491);

  @TempDir Path folder;

  @Test
  void fit_sbg_findsThePublishedParameters() throws IOException {
    CliRun run = CliRun.of("ltv", "fit", "--model", "sbg", "--summary", survivors(), "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    JsonNode json = run.json();
    assertThat(json.get("parameters").get("alpha").asDouble()).isCloseTo(0.668, within(0.001));
    assertThat(json.get("parameters").get("beta").asDouble()).isCloseTo(3.806, within(0.001));
    assertThat(json.get("logLikelihood").asDouble()).isCloseTo(-1611.16, within(0.01));
    assertThat(json.get("customers").asInt()).isEqualTo(1000);
    assertThat(json.get("unit").asString()).isEqualTo("years");
    assertThat(json.propertyNames()).contains("standardErrors", "status", "reason");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void fit_unitForADiscreteModel_isIgnoredWithANote() throws IOException {
    CliRun run =
        CliRun.of(
            "ltv", "fit", "--model", "bdw", "--summary", survivors(), "--unit", "days", "--json");

    assertThat(run.status()).isEqualTo(ExitStatus.DONE);
    assertThat(run.json().get("parameters").propertyNames()).containsExactly("alpha", "beta", "c");
    assertThat(run.err()).contains("--unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,10\n2,5\n", "0,10\n1,11\n", "0,10\n", "0,10\n1,\n", "0,0\n1,0\n"})
  void fit_impossibleSurvivors_areRefused(String rows) throws IOException {
    CliRun run =
        CliRun.of("ltv", "fit", "--model", "sbg", "--summary", table("year,alive\n" + rows));

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("table.csv").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bgcnbd", "mbgcnbd"})
  void fit_regularPurchases_findsMoreThanOnePhase(String model) throws IOException {
    CliRun run = CliRun.of("ltv", "fit", "--model", model, "--purchases", regularShop(), "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    JsonNode parameters = run.json().get("parameters");
    assertThat(parameters.propertyNames()).containsExactly("r", "alpha", "a", "b", "k");
    assertThat(parameters.get("k").isInt()).isTrue();
    assertThat(parameters.get("k").asInt()).isGreaterThan(1);
    assertThat(run.json().get("standardErrors").has("k")).isFalse();
  }

  @Test
  void fit_regularModelWithoutGaps_saysWhichColumnIsNeeded() throws IOException {
    CliRun run =
        CliRun.of("ltv", "fit", "--model", "bgcnbd", "--summary", table("x,t_x,T\n1,2,3\n0,0,4\n"));

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("litt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"m", "litt"})
  void fit_blankValueOfARepeatBuyer_isReportedByItsLine(String column) throws IOException {
    Path data = table("x,t_x,T," + column + "\n0,0,4,\n1,2,3,\n2,3,9,0.5\n");

    CliRun run = CliRun.of("ltv", "fit", "--model", "mbgnbd", "--summary", data);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("line 3, column " + column).doesNotContain("line 2");
  }

  @ParameterizedTest
  @CsvSource({"mbgnbd,true", "mbgcnbd,true", "pnbd,true", "bgbb,false"})
  void predict_savedModel_equalsTheFittedOne(String model, boolean continuous) throws IOException {
    Path saved = folder.resolve("model.json");
    String option = continuous ? "--purchases" : "--summary";
    Path data = continuous ? regularShop() : donations();
    CliRun fit = CliRun.of("ltv", "fit", "--model", model, option, data, "--save-model", saved);
    CliRun fitted = CliRun.of("ltv", "predict", "--model", model, option, data, "--horizon", "10");
    CliRun applied = CliRun.of("ltv", "predict", "--model", saved, option, data, "--horizon", "10");

    assertThat(fit.status()).as(fit.err()).isEqualTo(ExitStatus.DONE);
    assertThat(applied.status()).as(applied.err()).isEqualTo(ExitStatus.DONE);
    assertThat(applied.out()).isEqualTo(fitted.out());
    assertThat(applied.out().lines().findFirst())
        .hasValue(
            "customer,p_alive,expected_purchases,discounted_expected_purchases,"
                + "expected_spend,clv");
  }

  @Test
  void predict_opportunities_discountsEveryYear() throws IOException {
    String[] fields =
        CliRun.of("ltv", "predict", "--model", "bgbb", "--summary", donations(), "--horizon", "1")
            .out()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow()
            .split(",", -1);

    assertThat(Double.parseDouble(fields[3]))
        .isCloseTo(Double.parseDouble(fields[2]) / 1.1, within(1e-12));
    assertThat(fields[4]).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sbg", "bdw"})
  void predict_contractSavedOrNamed_givesARowPerTenure(String model) throws IOException {
    Path saved = folder.resolve("contract.json");
    CliRun fit =
        CliRun.of("ltv", "fit", "--model", model, "--summary", survivors(), "--save-model", saved);
    CliRun named = CliRun.of("ltv", "predict", "--model", model, "--summary", survivors());
    CliRun applied = CliRun.of("ltv", "predict", "--model", saved);

    assertThat(fit.status()).as(fit.err()).isEqualTo(ExitStatus.DONE);
    assertThat(named.status()).as(named.err()).isEqualTo(ExitStatus.DONE);
    assertThat(applied.out()).isEqualTo(named.out());
    assertThat(named.out().lines()).hasSize(14);
    assertThat(named.out().lines().findFirst())
        .hasValue(
            "year,survival,retention,expected_renewals,discounted_expected_residual_lifetime");
  }

  /** Lifetimes of Fader and Hardie (2010): DRL(1) is 5.41448 and DEL is 5.92225. */
  @Test
  void predict_sbg_equalsPublishedLifetimes() throws IOException {
    CliRun run =
        CliRun.of("ltv", "predict", "--model", "sbg", "--summary", survivors(), "--horizon", "5");
    List<String> rows = run.out().lines().skip(1).toList();
    double[] start = numbers(rows.get(0));
    double[] second = numbers(rows.get(1));

    assertThat(start[1]).isEqualTo(1.0);
    assertThat(start[2]).isEqualTo(second[1]).isCloseTo(0.8507, within(1e-4));
    assertThat(start[3]).isCloseTo(.8507 + .7469 + .6698 + .6099 + .5618, within(5e-4));
    assertThat(start[4]).isCloseTo(5.41447886, within(1e-4));
    assertThat(second[4]).isCloseTo(5.90137763, within(1e-4));
    CliRun json =
        CliRun.of(
            "ltv",
            "predict",
            "--model",
            "sbg",
            "--summary",
            survivors(),
            "--horizon",
            "5",
            "--json");
    assertThat(json.json().get("discountedExpectedLifetime").asDouble())
        .isCloseTo(5.92225351, within(1e-4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--horizon 2.5",
        "--horizon -1",
        "--annual-discount 0",
        "--annual-discount -2",
        "--margin 0.4"
      })
  void predict_contractWithSenselessOptions_isWrongUsage(String options) throws IOException {
    List<Object> args =
        new ArrayList<>(List.of("ltv", "predict", "--model", "sbg", "--summary", survivors()));
    args.addAll(List.of((Object[]) options.split(" ")));
    CliRun run = CliRun.of(args.toArray());

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void predict_spendModel_pointsToItsOption() throws IOException {
    CliRun run = CliRun.of("ltv", "predict", "--model", "gammagamma", "--summary", survivors());

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("--spend-model");
  }

  @Test
  void fit_opportunitiesWithHoldout_areEvaluated() throws IOException {
    Path data = table("x,t_x,n,x_star\n6,6,6,4\n5,6,6,3\n2,3,6,0\n1,1,6,0\n0,0,6,0\n3,5,6,1\n");
    CliRun run =
        CliRun.of("ltv", "fit", "--model", "bgbb", "--summary", data, "--horizon", "5", "--json");
    CliRun without = CliRun.of("ltv", "fit", "--model", "bgbb", "--summary", data);
    CliRun tooShort =
        CliRun.of("ltv", "fit", "--model", "bgbb", "--summary", data, "--horizon", "3");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    JsonNode holdout = run.json().get("holdout");
    assertThat(holdout.get("actual").asDouble()).isEqualTo(8.0);
    assertThat(holdout.propertyNames()).containsExactly("expected", "actual", "mae", "rmse");
    assertThat(without.err()).contains("--horizon");
    assertThat(tooShort.status()).isEqualTo(ExitStatus.USAGE);
  }

  private static double[] numbers(String row) {
    return Stream.of(row.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private Path survivors() throws IOException {
    StringBuilder rows = new StringBuilder("year,alive\n");
    for (int year = 0; year < HIGH_END.size(); year++) {
      rows.append(year).append(',').append(HIGH_END.get(year)).append('\n');
    }
    return table(rows.toString());
  }

  private Path donations() throws IOException {
    StringBuilder rows = new StringBuilder("x,t_x,n,weight\n");
    for (int x = 0; x <= 6; x++) {
      for (int last = x; last <= (x == 0 ? 0 : 6); last++) {
        rows.append("%d,%d,6,%d\n".formatted(x, last, 5 + 40 / (1 + x) + 3 * last));
      }
    }
    return table(rows.toString());
  }

  /** Customers who buy every three weeks or so, until some of them stop. */
  private Path regularShop() throws IOException {
    StringBuilder rows = new StringBuilder("customer,date,amount\n");
    for (int c = 0; c < 120; c++) {
      int pace = 14 + c % 17;
      for (int i = 0; i < 2 + c % 9; i++) {
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(c % 60 + (long) i * pace + (c * i) % 4);
        rows.append("c%d,%s,%d\n".formatted(c, day, 10 + c % 13 + i));
      }
    }
    return Files.writeString(folder.resolve("shop.csv"), rows.toString());
  }

  private Path table(String content) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), content);
  }
}
