package io.dangol.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerIndex;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactTableMemoryTest {

  private static final int MILLION = 1_000_000;
  private static final long MEGABYTE = 1_000_000;

  /** The worst case: no column is narrower than eight bytes. */
  @Test
  void table_staysBelow200Megabytes_withAMillionCustomersAnd20Decimals()
      throws ReflectiveOperationException {
    double[] values = new double[MILLION];
    Arrays.setAll(values, row -> row / 7.0);
    List<Column> columns =
        IntStream.range(0, 20)
            .mapToObj(i -> Column.decimals(Fact.decimal("x.f" + i), values))
            .map(Column.class::cast)
            .toList();
    FactTable table = FactTable.of(customers(), columns);
    assertThat(RetainedBytes.of(table)).isBetween(160 * MEGABYTE, 200 * MEGABYTE);
  }

  @Test
  void narrowColumns_takeTheBytesTheyNeed() throws ReflectiveOperationException {
    int[] days = new int[MILLION];
    Arrays.setAll(days, row -> 19_000 + row % 700);
    int[] codes = new int[MILLION];
    Arrays.setAll(codes, row -> row % 11);
    List<String> segments = IntStream.range(0, 11).mapToObj(i -> "S" + i).toList();
    assertThat(RetainedBytes.of(Column.dates(Fact.date("x.day"), days)))
        .isLessThan(2 * MEGABYTE + 1_000);
    assertThat(RetainedBytes.of(Column.codes(Fact.code("x.segment"), codes, segments)))
        .isLessThan(MEGABYTE + 1_000);
    assertThat(RetainedBytes.of(Column.booleans(Fact.bool("x.flag"), new byte[MILLION])))
        .isLessThan(MEGABYTE / 2);
  }

  private static CustomerIndex customers() {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    for (int i = 0; i < MILLION; i++) {
      customers.add("C-" + (MILLION + i));
    }
    return customers.build();
  }
}
