package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.rule.DecisionTable.HitPolicy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows of a decision table. Where each fact has few regions, all combinations are
 * tried, so that a finding can show one; else rows are searched for values that tell them apart.
 */
final class TableCheck {

  private static final int MOST_COMBINATIONS = 100_000;

  /** Combinations times tests: a fraction of a second. */
  private static final int MOST_EVALUATIONS = 5_000_000;

  /** Of more rows, each pair is too many. */
  private static final int MOST_ROWS = 300;

  /** Nobody reads more of them; the others are counted. */
  private static final int MOST_OVERLAPS = 100;

  private final DecisionTable<?> table;
  private final FactCatalog catalog;
  private final @Nullable Segments segments;
  private final List<Condition> conditions;
  private final List<Finding> findings = new ArrayList<>();
  private int overlaps;

  TableCheck(DecisionTable<?> table, FactCatalog catalog, @Nullable Segments segments) {
    this.table = table;
    this.catalog = catalog;
    this.segments = segments;
    this.conditions = table.rows().stream().map(row -> expanded(row.when())).toList();
  }

  private Condition expanded(Condition condition) {
    return segments == null ? condition : segments.expand(condition);
  }

  List<Finding> findings(String rows) {
    Optional<List<Domain<?>>> domains = regions();
    if (domains.isPresent()) {
      coverage(domains.get(), rows);
    } else if (conditions.size() <= MOST_ROWS) {
      search(rows);
    } else {
      findings.add(
          new Finding(
              Finding.Kind.NOT_CHECKED,
              rows,
              "The %d rows are too many to be compared.".formatted(conditions.size())));
    }
    if (overlaps > MOST_OVERLAPS) {
      findings.add(
          new Finding(
              Finding.Kind.OVERLAP,
              rows,
              "%d more overlaps are not listed.".formatted(overlaps - MOST_OVERLAPS)));
    }
    if (table.otherwise().isEmpty() && table.hitPolicy() != HitPolicy.COLLECT) {
      allValues().ifPresent(all -> gaps(all, rows));
    }
    return findings;
  }

  private void addOverlap(String pointer, String message) {
    overlaps++;
    if (overlaps <= MOST_OVERLAPS) {
      findings.add(new Finding(Finding.Kind.OVERLAP, pointer, message));
    }
  }

  private void unreachable(int row, String rows) {
    findings.add(
        new Finding(
            Finding.Kind.UNREACHABLE, rows + "/" + row, "Row %d never decides.".formatted(row)));
  }

  private void coverage(List<Domain<?>> domains, String rows) {
    Coverage coverage = new CoverageCheck(table.tested(), domains).run(table);
    coverage.unreachable().forEach(row -> unreachable(row, rows));
    if (table.hitPolicy() == HitPolicy.UNIQUE) {
      for (Coverage.Overlap overlap : coverage.overlaps()) {
        addOverlap(
            rows + "/" + overlap.rows().get(1),
            "Rows %s hit together, as in %s.".formatted(overlap.rows(), overlap.boxes().get(0)));
      }
    }
  }

  private void gaps(List<Domain<?>> domains, String rows) {
    Coverage coverage = new CoverageCheck(table.tested(), domains).run(table);
    if (coverage.gapCells() > 0) {
      findings.add(
          new Finding(
              Finding.Kind.GAP,
              rows,
              "No row hits in %d of %d combinations, as in %s."
                  .formatted(coverage.gapCells(), coverage.cells(), coverage.gaps().get(0))));
    }
  }

  /**
   * The values that stand for all of each fact, where trying them all is exact and not too much.
   */
  private Optional<List<Domain<?>>> regions() {
    Regions regions = Regions.of(conditions, catalog, null);
    BitSet read = new BitSet();
    conditions.forEach(condition -> read.or(regions.variables(condition)));
    boolean plain =
        regions.isExact(read)
            && table.tested().stream()
                .noneMatch(fact -> fact.derivation().orElse(null) instanceof Derivation.Default<?>);
    return plain ? domains(this::regionsOf, MOST_EVALUATIONS) : Optional.empty();
  }

  private Optional<Domain<?>> regionsOf(Fact<?> fact) {
    Set<Object> constants = new LinkedHashSet<>();
    conditions.forEach(condition -> constants(condition, fact, constants));
    return FactValues.of(fact, catalog)
        .representing(constants)
        .filter(values -> !values.isEmpty())
        .flatMap(values -> named(fact, values))
        .map(values -> domain(fact, values).orMissing());
  }

  /** The values with a code in the place of all others, if the fact can have one of any name. */
  private static Optional<List<?>> named(Fact<?> fact, List<?> values) {
    if (!values.contains(FactValues.OTHER_CODE)) {
      return Optional.of(values);
    }
    if (!fact.type().equals(String.class)) {
      return Optional.empty();
    }
    String another = "(another)";
    while (values.contains(another)) {
      another += "'";
    }
    List<Object> named = new ArrayList<>(values);
    named.set(named.indexOf(FactValues.OTHER_CODE), another);
    return Optional.of(named);
  }

  private static void constants(Condition condition, Fact<?> fact, Set<Object> constants) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> constants(part, fact, constants));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> constants(part, fact, constants));
    } else if (condition instanceof Condition.Not not) {
      constants(not.part(), fact, constants);
    } else {
      Landmarks.constants(
          condition,
          (tested, value) -> {
            if (tested.equals(fact)) {
              constants.add(value);
            }
          });
    }
  }

  /** All values of each fact, where each has only few, and they are free of each other. */
  private Optional<List<Domain<?>>> allValues() {
    return areFree(table.tested())
        ? domains(
            fact -> FactValues.of(fact, catalog).all().map(values -> domain(fact, values)),
            MOST_EVALUATIONS)
        : Optional.empty();
  }

  /** Whether no two facts are of the same value, or of the same events. */
  private static boolean areFree(Set<Fact<?>> tested) {
    Set<Fact<?>> bases = new HashSet<>();
    Set<EventKind> kinds = new HashSet<>();
    return tested.stream()
        .map(Regions::base)
        .allMatch(
            fact ->
                bases.add(fact) && Regions.events(fact).stream().allMatch(kind -> kinds.add(kind)));
  }

  private Optional<List<Domain<?>>> domains(DomainOf domainOf, long mostEvaluations) {
    long most =
        Math.min(MOST_COMBINATIONS, mostEvaluations / Math.max(1, CoverageCheck.tests(table)));
    List<Domain<?>> domains = new ArrayList<>();
    long combinations = 1;
    for (Fact<?> fact : table.tested()) {
      Optional<Domain<?>> domain = domainOf.of(fact);
      combinations *= domain.map(Domain::size).orElse(0);
      if (domain.isEmpty() || combinations > most) {
        return Optional.empty();
      }
      domains.add(domain.get());
    }
    return Optional.of(domains);
  }

  @FunctionalInterface
  private interface DomainOf {
    Optional<Domain<?>> of(Fact<?> fact);
  }

  private static <T> Domain<T> domain(Fact<T> fact, List<?> values) {
    return Domain.of(fact, values.stream().map(fact.type()::cast).toList());
  }

  private void search(String rows) {
    Regions regions = Regions.of(conditions, catalog, null);
    Satisfaction search = new Satisfaction();
    BitSet[] all = regions.all();
    List<Formula> above = new ArrayList<>();
    boolean complete = true;
    for (int row = 0; row < conditions.size(); row++) {
      Condition when = conditions.get(row);
      List<Formula> wanted = new ArrayList<>(List.of(Formula.of(when, Formula.Goal.TRUE, regions)));
      if (table.hitPolicy() == HitPolicy.FIRST) {
        wanted.addAll(above);
        above.add(Formula.of(when, Formula.Goal.NOT_TRUE, regions));
      }
      if (search.isImpossible(wanted, all)) {
        unreachable(row, rows);
      }
      complete &= !search.isExhausted();
    }
    if (table.hitPolicy() == HitPolicy.UNIQUE) {
      complete &= overlaps(regions, search, rows);
    }
    if (!complete) {
      findings.add(
          new Finding(
              Finding.Kind.NOT_CHECKED, rows, "The rows are too many to be compared entirely."));
    }
  }

  private boolean overlaps(Regions regions, Satisfaction search, String rows) {
    BitSet[] all = regions.all();
    boolean complete = true;
    for (int row = 1; row < conditions.size(); row++) {
      for (int other = 0; other < row; other++) {
        BitSet read = regions.variables(conditions.get(row));
        read.or(regions.variables(conditions.get(other)));
        List<Formula> both =
            List.of(
                Formula.of(conditions.get(row), Formula.Goal.TRUE, regions),
                Formula.of(conditions.get(other), Formula.Goal.TRUE, regions));
        if (regions.isExact(read) && search.isPossible(both, all)) {
          addOverlap(rows + "/" + row, "Rows [%d, %d] can hit together.".formatted(other, row));
        }
        complete &= !search.isExhausted();
      }
    }
    return complete;
  }
}
