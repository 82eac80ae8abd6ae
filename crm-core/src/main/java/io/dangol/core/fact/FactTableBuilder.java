package io.dangol.core.fact;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;

/** Builds a {@link FactTable} from rows, one customer after the other; for use by one thread. */
public final class FactTableBuilder {

  private final CustomerIndex.Builder customers = CustomerIndex.builder();
  private final List<ColumnBuilder<?, ?>> columns = new ArrayList<>();

  FactTableBuilder(List<Fact<?>> facts) {
    facts.forEach(fact -> columns.add(ColumnBuilder.of(fact)));
  }

  /**
   * Adds the row of a customer; facts that the table has no column for are ignored.
   *
   * @param customer the customer
   * @param facts what is known; what is not there is missing
   * @return this builder
   * @throws IllegalArgumentException if the customer has a row already, or an amount is of another
   *     currency than those before it
   */
  public FactTableBuilder add(CustomerId customer, Facts facts) {
    int row = customers.size();
    if (customers.add(customer.value()) != row) {
      throw new IllegalArgumentException("customer %s has a row already".formatted(customer));
    }
    columns.forEach(column -> column.add(facts));
    return this;
  }

  /**
   * Returns the table of all rows added.
   *
   * @return the table
   */
  public FactTable build() {
    return FactTable.of(customers.build(), columns.stream().map(ColumnBuilder::build).toList());
  }

  /**
   * Returns a collector of rows into a table, for streams that are not parallel.
   *
   * @param facts the columns of the table
   * @return the collector; the stream's elements are the rows with their customers
   */
  public static Collector<Map.Entry<CustomerId, Facts>, ?, FactTable> toTable(Fact<?>... facts) {
    Function<FactTableBuilder, FactTable> finish = FactTableBuilder::build;
    return Collector.of(
        () -> FactTable.builder(facts),
        (builder, row) -> builder.add(row.getKey(), row.getValue()),
        (left, right) -> {
          throw new IllegalStateException(
              "rows are added in their order\nMaybe call sequential() on the stream.");
        },
        finish);
  }
}
