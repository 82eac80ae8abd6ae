package io.dangol.segmentation.prospect;

import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The levels of an earlier table, found by customer.
 *
 * @param table the earlier table, empty if there is none
 * @param fact the fact that has the level
 */
record PreviousLevels(Optional<FactTable> table, NumberFact<Integer> fact) {

  OptionalInt of(FactTable current, int row) {
    if (table.isEmpty() || !table.get().has(fact)) {
      return OptionalInt.empty();
    }
    Optional<Facts> before = table.get().row(current.customers().at(row));
    return before
        .flatMap(facts -> facts.find(fact))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }
}
