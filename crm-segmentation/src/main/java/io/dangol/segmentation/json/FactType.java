package io.dangol.segmentation.json;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;

/** The types of facts that have a measure, by their names in documents. */
enum FactType {
  INTEGER,
  DECIMAL,
  MONEY,
  BOOLEAN;

  static FactType of(Fact<?> fact) {
    if (fact instanceof NumberFact<?> number) {
      return number.isInteger() ? INTEGER : DECIMAL;
    }
    return fact instanceof MoneyFact ? MONEY : BOOLEAN;
  }

  Fact<?> fact(String name) {
    return switch (this) {
      case INTEGER -> Fact.integer(name);
      case DECIMAL -> Fact.decimal(name);
      case MONEY -> Fact.money(name);
      case BOOLEAN -> Fact.bool(name);
    };
  }
}
