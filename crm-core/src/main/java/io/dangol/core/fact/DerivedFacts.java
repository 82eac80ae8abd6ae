package io.dangol.core.fact;

/** Makes facts that are derived from others. */
final class DerivedFacts {

  private DerivedFacts() {}

  /**
   * What makes a fact the one it is: its name or, if it is derived, how; its name is then a text.
   */
  static Object identity(Fact<?> fact) {
    return fact.derivation().<Object>map(derivation -> derivation).orElse(fact.name());
  }

  /** Returns a fact of the same type as another one. */
  @SuppressWarnings("unchecked") // each fact is made of the same class and type
  static <F extends Fact<?>> F like(F fact, String name, Derivation derivation) {
    if (fact instanceof NumberFact<?> number) {
      return (F) new NumberFact<>(name, number.type(), derivation);
    }
    if (fact instanceof MoneyFact) {
      return (F) new MoneyFact(name, derivation);
    }
    if (fact instanceof DateFact) {
      return (F) new DateFact(name, derivation);
    }
    if (fact instanceof BooleanFact) {
      return (F) new BooleanFact(name, derivation);
    }
    if (fact instanceof CodeFact<?> code) {
      return (F) code.derived(name, derivation);
    }
    throw new IllegalArgumentException("nothing is derived from sets such as %s".formatted(fact));
  }
}
