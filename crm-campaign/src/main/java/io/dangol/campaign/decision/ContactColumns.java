package io.dangol.campaign.decision;

import io.dangol.core.customer.Channel;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import java.util.Optional;

/**
 * The columns of a table that say whether customers may be contacted. They are found by name,
 * because a host may publish them with types of its own.
 */
record ContactColumns(FactTable table, Channel channel) {

  static final String CUSTOMER_STATUS = "customer.status";

  /** Returns a name such as {@code contact.email.consent}. */
  String name(String what) {
    return "contact.%s.%s".formatted(channel.code(), what);
  }

  Optional<Column.Codes<?>> codes(String name) {
    return column(name).map(column -> requireCodes(name, column));
  }

  Optional<Column.Dates> dates(String name) {
    return column(name)
        .map(
            column -> {
              if (column instanceof Column.Dates dates) {
                return dates;
              }
              throw new IllegalArgumentException("%s must be a column of days".formatted(name));
            });
  }

  private Optional<Column> column(String name) {
    return table.fact(name).map((Fact<?> fact) -> table.column(fact));
  }

  private static Column.Codes<?> requireCodes(String name, Column column) {
    if (column instanceof Column.Codes<?> codes) {
      return codes;
    }
    throw new IllegalArgumentException("%s must be a column of codes".formatted(name));
  }
}
