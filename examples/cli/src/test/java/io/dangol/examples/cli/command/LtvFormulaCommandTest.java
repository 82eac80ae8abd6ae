package io.dangol.examples.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LtvFormulaCommandTest {

  @Test
  void simple_theWorkedExample_isExact() {
    JsonNode json =
        json("simple --customers 60000 --annual-purchase 1840000 --margin 0.10 --years 20");

    assertThat(json.get("perCustomer").decimalValue()).isEqualByComparingTo("3680000");
    assertThat(json.get("total").decimalValue()).isEqualByComparingTo("220800000000");
  }

  @Test
  void retention_twoConventions_differByOneMargin() {
    JsonNode json = json("retention --margin 60000 --retention 0.5 --customers 3 --first renewal");

    assertThat(json.get("perCustomer").decimalValue()).isEqualByComparingTo("60000");
    assertThat(json.get("total").decimalValue()).isEqualByComparingTo("180000");
    assertThat(json.get("firstMarginNow").decimalValue()).isEqualByComparingTo("120000");
    assertThat(json.get("firstMarginAfterRenewal").decimalValue()).isEqualByComparingTo("60000");
  }

  @Test
  void retention_everybodyStays_isInfiniteWithoutAnEnd() {
    CliRun endless = run("retention --margin 100 --retention 1 --json");

    assertThat(endless.status()).isEqualTo(ExitStatus.NO_RESULT);
    assertThat(endless.json().get("status").asString()).isEqualTo("INFINITE");
    assertThat(
            json("retention --margin 100 --retention 1 --periods 3")
                .get("perCustomer")
                .decimalValue())
        .isEqualByComparingTo(BigDecimal.valueOf(300));
  }

  @Test
  void marginMultiple_ofGuptaAndLehmann_isTwoAndAHalf() {
    JsonNode json = json("margin-multiple --retention 0.8 --discount 0.12 --margin 10");

    assertThat(json.get("marginMultiple").decimalValue()).isEqualByComparingTo("2.5");
    assertThat(json.get("perCustomer").decimalValue()).isEqualByComparingTo("25");
  }

  @Test
  void payback_smallCost_isAPeriod() {
    JsonNode json = json("payback --cost 150 --margin 100 --retention 0.8 --discount 0.1");

    assertThat(json.get("payback").asInt()).isEqualTo(2);
    assertThat(json.get("marginAtPeriodEnd").asInt()).isEqualTo(2);
    assertThat(json.get("firstMarginAfterRenewal").asInt()).isEqualTo(3);
  }

  @Test
  void payback_costAboveAllMargins_isNever() {
    JsonNode json = json("payback --cost 1500 --margin 100 --retention 0.8");

    assertThat(json.get("payback").asString()).isEqualTo("never");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simple --margin 0.1 --years 2",
        "retention --margin 100 --retention 1.2",
        "retention --margin 100 --retention 0.8 --periods -1",
        "retention --margin 100 --retention 0.8 --customers -1",
        "payback --cost -1 --margin 100 --retention 0.8",
        "golden"
      })
  void formula_termsOutOfRange_areWrongUsage(String args) {
    CliRun run = run(args);

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).doesNotContain("\tat ");
  }

  private static JsonNode json(String args) {
    CliRun run = run(args + " --json");
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    return run.json();
  }

  private static CliRun run(String args) {
    return CliRun.of(
        Stream.concat(Stream.of("ltv", "formula"), Arrays.stream(args.split(" "))).toArray());
  }
}
