package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.MoneyFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks for amounts in another currency than the amounts before that the same fact is compared
 * with: in groups, in segments, in conditions on events, and in values over events of one fact.
 */
final class CurrencyCheck {

  private final FactCatalog catalog;
  private final @Nullable Segments segments;
  private final Map<Fact<?>, CurrencyUnit> first = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  CurrencyCheck(FactCatalog catalog, @Nullable Segments segments) {
    this.catalog = catalog;
    this.segments = segments;
  }

  List<Finding> findings() {
    return findings;
  }

  void visit(Condition condition, String pointer) {
    if (condition instanceof Condition.All all) {
      parts(all.parts(), pointer + "/all");
    } else if (condition instanceof Condition.Any any) {
      parts(any.parts(), pointer + "/any");
    } else if (condition instanceof Condition.Not not) {
      visit(not.part(), ValueTests.isOneOperator(not) ? pointer : pointer + "/not");
    } else if (condition instanceof Condition.InSegment segment) {
      segment(segment, pointer);
    } else {
      Landmarks.constants(condition, (fact, value) -> constant(fact, value, pointer + "/value"));
      condition.tested().ifPresent(fact -> derived(fact, pointer));
    }
  }

  /** What is wrong with the amounts of a segment is reported at its name, and once. */
  private void segment(Condition.InSegment segment, String pointer) {
    if (segments == null || segments.find(segment.segment()).isEmpty()) {
      return;
    }
    int before = findings.size();
    visit(segments.expand(segment), pointer);
    List<Finding> within = findings.subList(before, findings.size());
    List<Finding> atName =
        within.stream()
            .map(finding -> new Finding(finding.kind(), pointer, finding.message()))
            .distinct()
            .toList();
    within.clear();
    findings.addAll(atName);
  }

  private void parts(List<Condition> parts, String pointer) {
    for (int i = 0; i < parts.size(); i++) {
      visit(parts.get(i), pointer + "/" + i);
    }
  }

  private void derived(Fact<?> fact, String pointer) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Default<?> known) {
      constant(fact, known.value(), pointer + "/ifMissing");
      derived(known.fact(), pointer);
    } else if (derivation instanceof Derivation.Aggregate aggregate) {
      visit(aggregate.where(), pointer + "/where");
    }
  }

  private void constant(Fact<?> fact, Object value, String pointer) {
    if (!(fact instanceof MoneyFact)
        || !(value instanceof BigMoney amount)
        || amount.getCurrencyUnit().equals(MoneyFact.PLAIN)) {
      return;
    }
    Fact<?> measured = measured(fact);
    CurrencyUnit currency = amount.getCurrencyUnit();
    CurrencyUnit before =
        first.computeIfAbsent(measured, unseen -> expected(fact).orElse(currency));
    if (!before.equals(currency)) {
      findings.add(
          new Finding(
              Finding.Kind.CURRENCIES,
              pointer,
              "%s is in %s and compared with an amount in %s."
                  .formatted(measured, before, currency)));
    }
  }

  /** The fact whose amounts a value is made of. */
  private static Fact<?> measured(Fact<?> fact) {
    Fact<?> base = Regions.base(fact);
    return base.derivation().orElse(null) instanceof Derivation.Aggregate aggregate
            && aggregate.of() != null
        ? aggregate.of()
        : base;
  }

  private Optional<CurrencyUnit> expected(Fact<?> fact) {
    Fact<?> base = Regions.base(fact);
    FactCatalog known =
        base.derivation().orElse(null) instanceof Derivation.Aggregate aggregate
            ? catalog.of(aggregate.events())
            : catalog;
    return known.find(measured(fact).name()).flatMap(FactDefinition::expectedCurrency);
  }
}
