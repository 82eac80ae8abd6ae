package io.dangol.campaign.decision;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One gate, ready to be asked about the rows of one table. Decisions and explanations both ask
 * {@link #check}, so they cannot differ.
 */
interface GateCheck {

  /** Returns the gate. */
  Gate gate();

  /** Returns why the customer of a row is not contacted, or null if the gate lets it pass. */
  @Nullable Reason check(int row);

  /** Returns what the gate says about a row, with its rule in words and the values it read. */
  GateFinding finding(int row);

  /** Builds the finding of a row: the verdict is always that of {@link #check}. */
  default GateFinding found(int row, String rule, List<? extends Column> reads) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : reads) {
      values.put(column.fact().name(), text(column, row));
    }
    return new GateFinding(
        gate(), GateStatus.EVALUATED, rule, values, Optional.ofNullable(check(row)));
  }

  private static String text(Column column, int row) {
    if (column.isMissing(row)) {
      return "missing";
    }
    if (column instanceof Column.Codes<?> codes) {
      return code(codes, row);
    }
    return column.valueAt(row).map(Object::toString).orElse("missing");
  }

  private static <T> String code(Column.Codes<T> column, int row) {
    CodeFact<T> fact = column.fact();
    return fact.codeOf(column.dictionary().get(column.codeAt(row)));
  }
}
