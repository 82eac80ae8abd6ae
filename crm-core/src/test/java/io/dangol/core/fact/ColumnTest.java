package io.dangol.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnTest {

  private static final NumberFact<Integer> COUNT = Fact.integer("x.count");
  private static final NumberFact<Double> SHARE = Fact.decimal("x.share");
  private static final MoneyFact SPENT = Fact.money("x.spent");
  private static final DateFact DAY = Fact.date("x.day");
  private static final BooleanFact FLAG = Fact.bool("x.flag");
  private static final CodeFact<String> CODE = Fact.code("x.code");

  @Test
  void integers_surviveEveryWidth() {
    for (int extreme : new int[] {127, -128, 32_767, -32_768, Integer.MAX_VALUE, -2_147_483_647}) {
      int[] values = {0, extreme, Integer.MIN_VALUE};
      Column.Numbers column = Column.integers(COUNT, values);
      assertThat(column.at(1)).isEqualTo(extreme);
      assertThat(column.valueAt(1)).isEqualTo(Optional.of(extreme));
      assertThat(column.at(2)).isNaN();
      assertThat(column.missing()).isEqualTo(1);
    }
  }

  @Test
  void column_isNotTouched_byLaterChangesOfItsArray() {
    double[] shares = {0.5};
    int[] days = {100_000};
    long[] amounts = {1};
    Column.Numbers share = Column.decimals(SHARE, shares);
    Column.Dates day = Column.dates(DAY, days);
    Column.Amounts amount = Column.amounts(SPENT, amounts, 0, MoneyFact.PLAIN);
    shares[0] = 0.75;
    days[0] = 7;
    amounts[0] = 7;
    assertThat(share.at(0)).isEqualTo(0.5);
    assertThat(day.epochDay(0)).isEqualTo(100_000);
    assertThat(amount.minorUnits(0)).isEqualTo(1);
  }

  @Test
  void decimals_refuseTheInfinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Column.decimals(SHARE, new double[] {0, Double.POSITIVE_INFINITY}))
        .withMessageContaining("row 1");
  }

  @Test
  void amounts_refuseScalesOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Column.amounts(SPENT, new long[0], 10, MoneyFact.PLAIN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Column.amounts(SPENT, new long[0], -1, MoneyFact.PLAIN));
  }

  @Test
  void codes_refusePositionsOutsideTheDictionary() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Column.codes(CODE, new int[] {1}, List.of("A")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Column.codes(CODE, new int[] {0}, List.of("A", "A")));
    Column.Codes<String> column = Column.codes(CODE, new int[] {0, -1}, List.of("A"));
    assertThat(column.valueAt(0)).isEqualTo(Optional.of("A"));
    assertThat(column.valueAt(1)).isEmpty();
  }

  @Test
  void booleans_knowThreeStates() {
    Column.Booleans column = Column.booleans(FLAG, new byte[] {1, 0, -1});
    assertThat(column.at(0)).isTrue();
    assertThat(column.at(1)).isFalse();
    assertThat(column.isMissing(2)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> Column.booleans(FLAG, new byte[] {2}));
  }

  @Test
  void rows_picksInTheOrderGiven() {
    int[] picked = {2, 0, 2};
    assertThat(Column.integers(COUNT, new int[] {1, 2, 3}).rows(picked).valueAt(0))
        .isEqualTo(Optional.of(3));
    Column dates = Column.dates(DAY, new int[] {1, 2, Integer.MIN_VALUE}).rows(picked);
    assertThat(dates.valueAt(1)).isEqualTo(Optional.of(LocalDate.ofEpochDay(1)));
    assertThat(dates.isMissing(0)).isTrue();
    assertThat(dates.missing()).isEqualTo(2);
  }

  @Test
  void copy_equalsAt() {
    Column.Numbers counts = Column.integers(COUNT, new int[] {5, Integer.MIN_VALUE, 7, 8});
    double[] target = new double[4];
    counts.copy(1, target, 1, 3);
    assertThat(target).containsExactly(0, Double.NaN, 7, 8);
  }

  @Test
  void at_refusesRowsThatAreNotThere() {
    for (Column column :
        List.of(
            Column.integers(COUNT, new int[65]),
            Column.decimals(SHARE, new double[65]),
            Column.dates(DAY, new int[65]),
            Column.booleans(FLAG, new byte[65]),
            Column.amounts(SPENT, new long[65], 0, MoneyFact.PLAIN),
            Column.codes(CODE, new int[65], List.of("A")))) {
      assertThat(column.size()).isEqualTo(65);
      for (int row : new int[] {-1, 65, 128}) {
        assertThatThrownBy(() -> column.valueAt(row)).isInstanceOf(IndexOutOfBoundsException.class);
      }
    }
  }
}
