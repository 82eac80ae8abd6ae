package io.dangol.ltv.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquityAndMatrixTest {
  @Test
  void equity_addsNetCohorts_discounted() {
    CustomerEquity.Cohort cohort =
        new CustomerEquity.Cohort(
            new BigDecimal("100"), new BigDecimal("50"), new BigDecimal("28"));
    CustomerEquity equity =
        new CustomerEquity(
            new BigDecimal("10000"), List.of(cohort, cohort), new BigDecimal("0.10"));
    // 2200 / 1.1 + 2200 / 1.21
    assertThat(equity.total().doubleValue()).isEqualTo(10_000 + 2000 + 2200 / 1.21);
  }

  @Test
  void matrix_putsEverybodyInOneQuadrant() {
    NumberFact<Double> spent = Fact.decimal("purchases.spent");
    ValueMatrix matrix = ValueMatrix.of(spent, ValueFacts.CLV, 100.0, 50.0);
    FactTable table =
        FactTable.of(
            CustomerIndex.of(
                List.of("a", "b", "c", "d", "e").stream().map(CustomerId::of).toList()),
            Column.decimals(spent, new double[] {100, 99, 200, 0, Double.NaN}),
            Column.decimals(ValueFacts.CLV, new double[] {50, 70, 10, 0, 5}));
    Column.Codes<ValueMatrix.Quadrant> codes = table.with(matrix).codes(matrix.published());
    assertThat(codes.dictionary().get(codes.codeAt(0))).isEqualTo(ValueMatrix.Quadrant.KEEP);
    assertThat(codes.dictionary().get(codes.codeAt(1))).isEqualTo(ValueMatrix.Quadrant.GROW);
    assertThat(codes.dictionary().get(codes.codeAt(2))).isEqualTo(ValueMatrix.Quadrant.HARVEST);
    assertThat(codes.dictionary().get(codes.codeAt(3)))
        .isEqualTo(ValueMatrix.Quadrant.SERVE_CHEAPLY);
    assertThat(codes.isMissing(4)).isTrue();
    assertThat(matrix.cells(table))
        .containsExactly(
            new ValueMatrix.Cell(ValueMatrix.Quadrant.KEEP, 1, 100, 50),
            new ValueMatrix.Cell(ValueMatrix.Quadrant.GROW, 1, 99, 70),
            new ValueMatrix.Cell(ValueMatrix.Quadrant.HARVEST, 1, 200, 10),
            new ValueMatrix.Cell(ValueMatrix.Quadrant.SERVE_CHEAPLY, 1, 0, 0));
  }
}
