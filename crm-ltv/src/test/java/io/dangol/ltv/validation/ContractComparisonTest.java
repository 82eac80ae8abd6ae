package io.dangol.ltv.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.ltv.contract.SurvivorTable;
import io.dangol.ltv.formula.PeriodUnit;
import org.junit.jupiter.api.Test;

/** The two cohorts of Fader and Hardie (2007): twice the gain in likelihood against ln 1000. */
class ContractComparisonTest {
  @Test
  void highEndCustomers_changeWithTenure() {
    ContractComparison comparison =
        ContractComparison.of(
            SurvivorTable.of(PeriodUnit.YEARS, 1000, 869, 743, 653, 593, 551, 517, 491));
    assertThat(comparison.recommended()).contains("bdw");
    assertThat(comparison.reason()).startsWith("lowest BIC: bdw 3231.35 sbg 3236.13");
  }

  @Test
  void regularCustomers_doNot() {
    ContractComparison comparison =
        ContractComparison.of(
            SurvivorTable.of(PeriodUnit.YEARS, 1000, 631, 468, 382, 326, 289, 262, 241));
    assertThat(comparison.recommended()).contains("sbg");
    assertThat(comparison.candidates())
        .extracting(ContractComparison.Candidate::code)
        .containsExactly("sbg", "bdw");
  }

  @Test
  void nothing_isRecommended_whereNobodyLeft() {
    ContractComparison comparison =
        ContractComparison.of(SurvivorTable.of(PeriodUnit.YEARS, 100, 100, 100));
    assertThat(comparison.recommended()).isEmpty();
    assertThat(comparison.reason()).isEqualTo("no model could be fitted");
  }
}
