package io.dangol.core.json;

import io.dangol.core.fact.FactDefinition;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Which constants a fact may be compared with.
 *
 * @param codes its codes, none for any
 * @param currency the currency of its amounts, empty for any
 */
record Allowed(List<String> codes, Optional<CurrencyUnit> currency) {

  static final Allowed ANY = new Allowed(List.of(), Optional.empty());

  static Allowed by(FactDefinition definition) {
    return new Allowed(definition.allowedValues(), definition.expectedCurrency());
  }
}
