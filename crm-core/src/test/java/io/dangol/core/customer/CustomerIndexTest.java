package io.dangol.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerIndexTest {

  @Test
  void add_numbersInOrderOfFirstAppearance() {
    CustomerIndex.Builder builder = CustomerIndex.builder();
    assertThat(builder.add("B")).isZero();
    assertThat(builder.add("A")).isEqualTo(1);
    assertThat(builder.add("B")).isZero();
    assertThat(builder.size()).isEqualTo(2);
    CustomerIndex index = builder.build();
    assertThat(index.at(0)).isEqualTo(CustomerId.of("B"));
    assertThat(index.valueAt(1)).isEqualTo("A");
  }

  @Test
  void rowOf_findsEveryCustomer_amongMany() {
    CustomerIndex.Builder builder = CustomerIndex.builder();
    for (int i = 0; i < 100_000; i++) {
      builder.add("C-" + i);
    }
    CustomerIndex index = builder.build();
    for (int i = 0; i < 100_000; i++) {
      assertThat(index.rowOf(CustomerId.of("C-" + i))).isEqualTo(i);
    }
    assertThat(index.rowOf(CustomerId.of("C-100000"))).isEqualTo(-1);
    assertThat(index.rowOf(CustomerId.of("C-"))).isEqualTo(-1);
  }

  @Test
  void add_tellsPrefixesAndScriptsApart() {
    CustomerIndex index =
        CustomerIndex.of(
            List.of(
                CustomerId.of("단골"),
                CustomerId.of("단골-1"),
                CustomerId.of("단"),
                CustomerId.of("\uD83D\uDED2"),
                CustomerId.of("?")));
    for (int row = 0; row < index.size(); row++) {
      assertThat(index.rowOf(index.at(row))).isEqualTo(row);
    }
  }

  @Test
  void build_isNotTouched_byLaterAdds() {
    CustomerIndex.Builder builder = CustomerIndex.builder();
    builder.add("A");
    CustomerIndex before = builder.build();
    builder.add("B");
    assertThat(before.size()).isEqualTo(1);
    assertThat(before.rowOf(CustomerId.of("B"))).isEqualTo(-1);
    assertThat(builder.build().size()).isEqualTo(2);
  }

  @Test
  void of_refusesACustomerTwice() {
    List<CustomerId> twice = List.of(CustomerId.of("A"), CustomerId.of("A"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerIndex.of(twice))
        .withMessage("customer A occurs twice");
  }

  @Test
  void at_refusesRowsThatAreNotThere() {
    assertThatThrownBy(() -> CustomerIndex.empty().at(0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(CustomerIndex.empty().rowOf(CustomerId.of("A"))).isEqualTo(-1);
  }

  @Test
  void add_refusesIllegalIds() {
    CustomerIndex.Builder builder = CustomerIndex.builder();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add("a\u0000b"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add("x".repeat(201)));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add("a\uD800"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add("\uDC00\uD800"));
    assertThat(builder.size()).isZero();
  }
}
