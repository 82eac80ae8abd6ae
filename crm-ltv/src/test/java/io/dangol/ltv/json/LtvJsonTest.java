package io.dangol.ltv.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.RefusedJsonException;
import io.dangol.ltv.contract.BetaDiscreteWeibull;
import io.dangol.ltv.contract.ContractModel;
import io.dangol.ltv.contract.ShiftedBetaGeometric;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.BgCnbd;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.CovariateModel;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.spend.EqualSpend;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.value.Horizon;
import io.dangol.ltv.value.Valuation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LtvJsonTest {
  private static final MbgNbd MODEL =
      new MbgNbd(PeriodUnit.WEEKS, .1 + .2, 6.18308489, .89135943, 1.61400245);

  @Test
  void models_comeBackBitForBit() {
    List<RepeatModel> models =
        List.of(
            MODEL,
            new BgNbd(PeriodUnit.DAYS, 1.0 / 3.0, 30.9, 0.8, 2.4),
            new ParetoNbd(PeriodUnit.MONTHS, 0.55, 2.4, 0.6, 2.7),
            new Nbd(PeriodUnit.YEARS, 0.4, 0.2),
            new BgCnbd(PeriodUnit.DAYS, 3, 1.2, 9.0, 0.8, 2.5),
            new MbgCnbd(PeriodUnit.WEEKS, 2, 1.1, 3.0, 0.7, 2.2));
    for (RepeatModel model : models) {
      assertThat(LtvJson.readRepeatModel(LtvJson.write(model)).orThrow()).isEqualTo(model);
    }
    CovariateModel covariates =
        new CovariateModel(
            MODEL,
            List.of("app", "a/b"),
            List.of(0.5, 41.0),
            List.of(0.7, -0.4),
            List.of(-0.5, 0.3));
    assertThat(LtvJson.readCovariateModel(LtvJson.write(covariates)).orThrow())
        .isEqualTo(covariates);
    assertThat(LtvJson.readPurchaseModel(LtvJson.write(covariates)).orThrow())
        .isEqualTo(covariates);
    assertThat(LtvJson.readPurchaseModel(LtvJson.write(MODEL)).orThrow()).isEqualTo(MODEL);
    assertThat(
            LtvJson.readCovariateModel(
                    LtvJson.write(covariates)
                        .replace("\"centre\":0.5,", "")
                        .replace("\"centre\":41.0,", ""))
                .orThrow()
                .centres())
        .containsExactly(0.0, 0.0);
    BgBb donations = new BgBb(1.2, 0.75, 0.66, 2.78);
    assertThat(LtvJson.readOpportunityModel(LtvJson.write(donations)).orThrow())
        .isEqualTo(donations);
    for (ContractModel contract :
        List.of(
            new ShiftedBetaGeometric(PeriodUnit.YEARS, 0.67, 3.8),
            new BetaDiscreteWeibull(PeriodUnit.MONTHS, 0.2, 1.4, 1.7))) {
      assertThat(LtvJson.readContractModel(LtvJson.write(contract)).orThrow()).isEqualTo(contract);
    }
    GammaGamma spend = new GammaGamma(6.24957, 3.74422, 15.44352);
    assertThat(LtvJson.readSpendModel(LtvJson.write(spend)).orThrow()).isEqualTo(spend);
    assertThat(LtvJson.readSpendModel(LtvJson.write(new EqualSpend(9.5))).orThrow())
        .isEqualTo(new EqualSpend(9.5));
  }

  @Test
  void valuation_comesBack_withBothHorizons() {
    Valuation forever = Valuation.of(MODEL, new GammaGamma(6.2, 3.7, 15.4)).withMargin(0.3);
    assertThat(LtvJson.readValuation(LtvJson.write(forever)).orThrow()).isEqualTo(forever);
    Valuation year =
        forever
            .withHorizon(Horizon.of(12.0, PeriodUnit.MONTHS))
            .discountedAt(DiscountRate.perYear(0.0));
    assertThat(LtvJson.readValuation(LtvJson.write(year)).orThrow()).isEqualTo(year);
  }

  @Test
  void reading_listsEveryProblem_withItsPlace() {
    String json =
        """
        {"schema":"dangol.ltv.model/2","model":"mbgnbd","unit":"fortnights","colour":"red",
         "parameters":{"r":"x","alpha":-1,"a":0.9,"c":1}}
        """;
    assertThatExceptionOfType(RefusedJsonException.class)
        .isThrownBy(() -> LtvJson.readRepeatModel(json).orThrow())
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::at)
                    .containsExactlyInAnyOrder(
                        "/schema",
                        "/unit",
                        "/parameters/r",
                        "/parameters/alpha",
                        "/parameters",
                        "/parameters/c",
                        "/colour"));
  }

  @Test
  void reading_refuses_whatIsNotOneJsonObject() {
    for (String json :
        List.of("", "[]", "{", "{} {}", "{\"schema\":\"a\",\"schema\":\"b\"}", "null")) {
      assertThatExceptionOfType(RefusedJsonException.class)
          .as(json)
          .isThrownBy(() -> LtvJson.readRepeatModel(json).orThrow());
    }
  }

  @Test
  void report_writesNull_whereNothingIsFinite() {
    String json = LtvJson.write(FitReport.<MbgNbd>failed("no customers", 0.0, 0, Map.of()));
    assertThat(json).contains("\"status\":\"FAILED\"", "\"logLikelihood\":null", "no customers");
  }
}
