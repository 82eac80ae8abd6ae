package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Looks for what is legal in a condition or a decision table and probably not meant, without any
 * data.
 *
 * <p>Tests of one fact within one group are compared exactly: between the constants that they name,
 * and at them, each test has one verdict, so that trying one value of each such region tries all
 * values. Groups with very many tests or constants of one fact are not compared.
 */
public final class RuleCheck {

  /** Groups that need more, such as those with sets of many thousand values, are not compared. */
  private static final int MOST_EVALUATIONS = 200_000;

  /** Redundancy is looked for among so many tests of one fact: its cost is their square. */
  private static final int MOST_TESTS = 10;

  private final List<Finding> findings = new ArrayList<>();

  private final FactCatalog catalog;

  private RuleCheck(FactCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Checks a condition.
   *
   * @param condition the condition
   * @return what was found, in the order of the condition
   * @throws IllegalArgumentException as {@link RuleEvaluator#of(Condition)}
   */
  public static List<Finding> of(Condition condition) {
    return of(condition, FactCatalog.of(List.of()));
  }

  /**
   * Checks a condition against what is known of the facts and events that it names.
   *
   * @param condition the condition
   * @param catalog how long events are kept
   * @return what was found, in the order of the condition
   * @throws IllegalArgumentException as {@link RuleEvaluator#of(Condition)}
   */
  public static List<Finding> of(Condition condition, FactCatalog catalog) {
    ConditionDepth.check(condition);
    RuleCheck check = new RuleCheck(catalog);
    check.currencies(condition);
    check.visit(condition, "/rule");
    return List.copyOf(check.findings);
  }

  /**
   * Checks the rows of a decision table and how they relate.
   *
   * @param table the table
   * @return what was found in each row's condition, with pointers such as {@code /rows/0/when},
   *     then unreachable and overlapping rows. These two are left out if the regions between the
   *     constants of the table have more than 100,000 combinations, or combinations times tests are
   *     more than 5,000,000
   */
  public static List<Finding> of(DecisionTable<?> table) {
    RuleCheck check = new RuleCheck(FactCatalog.of(List.of()));
    for (int row = 0; row < table.rows().size(); row++) {
      Condition condition = table.rows().get(row).when();
      check.currencies(condition);
      check.visit(condition, "/rows/" + row + "/when");
    }
    Landmarks.domains(table).ifPresent(domains -> check.coverage(table, domains));
    return List.copyOf(check.findings);
  }

  private void add(Finding.Kind kind, String pointer, String message) {
    findings.add(new Finding(kind, pointer, message));
  }

  private void coverage(DecisionTable<?> table, List<Domain<?>> domains) {
    Coverage coverage = new CoverageCheck(table.tested(), domains).run(table);
    for (int row : coverage.unreachable()) {
      add(Finding.Kind.UNREACHABLE, "/rows/" + row, "Row %d never decides.".formatted(row));
    }
    if (table.hitPolicy() == DecisionTable.HitPolicy.UNIQUE) {
      for (Coverage.Overlap overlap : coverage.overlaps()) {
        add(
            Finding.Kind.OVERLAP,
            "/rows/" + overlap.rows().get(1),
            "Rows %s hit together, as in %s.".formatted(overlap.rows(), overlap.boxes().get(0)));
      }
    }
  }

  private void currencies(Condition condition) {
    Map<MoneyFact, Set<CurrencyUnit>> currencies = new LinkedHashMap<>();
    Landmarks.constants(
        condition,
        (fact, value) -> {
          if (fact instanceof MoneyFact money
              && value instanceof BigMoney amount
              && !amount.getCurrencyUnit().equals(MoneyFact.PLAIN)) {
            currencies
                .computeIfAbsent(money, unseen -> new TreeSet<>())
                .add(amount.getCurrencyUnit());
          }
        });
    currencies.forEach(
        (fact, units) -> {
          if (units.size() > 1) {
            add(
                Finding.Kind.CURRENCIES,
                "/rule",
                "%s is compared with amounts in %s.".formatted(fact, units));
          }
        });
  }

  private void visit(Condition condition, String pointer) {
    if (!isLeaf(condition)) {
      Optional<Boolean> constant = constant(condition);
      if (constant.isPresent()) {
        add(
            Finding.Kind.CONSTANT,
            pointer,
            "This is %s for everybody.".formatted(constant.get() ? "true" : "false"));
        return;
      }
    }
    if (condition instanceof Condition.All all) {
      group(all.parts(), pointer, pointer + "/all", true);
    } else if (condition instanceof Condition.Any any) {
      group(any.parts(), pointer, pointer + "/any", false);
    } else if (condition instanceof Condition.Not not && !isLeaf(not)) {
      visit(not.part(), pointer + "/not");
    } else {
      leaf(condition, pointer);
    }
  }

  private void leaf(Condition condition, String pointer) {
    Condition tested = condition instanceof Condition.Not not ? not.part() : condition;
    Optional<Derivation.Aggregate> aggregate = tested.tested().flatMap(RuleCheck::aggregate);
    if (aggregate.isEmpty()) {
      return;
    }
    visit(aggregate.get().where(), pointer + "/where");
    retention(aggregate.get(), pointer);
    if (aggregate.get().function() == Derivation.Function.COUNT
        && !Landmarks.hasOtherTests(tested)
        && !(tested instanceof Condition.Missing)) {
      Fact<?> count = tested.tested().orElseThrow();
      tests(count, List.of(condition), List.of(0), pointer, pointer, true);
      tests(count, List.of(condition), List.of(0), pointer, pointer, false);
    }
  }

  private static Optional<Derivation.Aggregate> aggregate(Fact<?> fact) {
    Derivation derivation = fact.derivation().orElse(null);
    return derivation instanceof Derivation.Default<?> known
        ? aggregate(known.fact())
        : Optional.ofNullable((Derivation.Aggregate) derivation);
  }

  private void retention(Derivation.Aggregate aggregate, String pointer) {
    Period kept =
        catalog.events(aggregate.events().name()).map(FactCatalog.Events::retention).orElse(null);
    Period window = aggregate.window();
    if (kept != null && (window == null || isLonger(window, kept))) {
      add(
          Finding.Kind.RETENTION,
          window == null ? pointer : pointer + "/window",
          "%s are kept for %s, the window is %s."
              .formatted(aggregate.events(), kept, window == null ? "unlimited" : window));
    }
  }

  /** Whether a period is longer than another one before the same day, whatever the day. */
  private static boolean isLonger(Period window, Period kept) {
    LocalDate day = LocalDate.of(2001, 3, 1);
    return day.minus(window).isBefore(day.minus(kept));
  }

  private static boolean isLeaf(Condition condition) {
    return !(condition instanceof Condition.All || condition instanceof Condition.Any)
        && !(condition instanceof Condition.Not not && !ValueTests.isOneOperator(not));
  }

  private static boolean isTestOfFact(Condition condition) {
    return isLeaf(condition)
        && !(condition instanceof Condition.InSegment
            || condition instanceof Condition.Always
            || condition instanceof Condition.Never);
  }

  /** The verdict that does not depend on any fact, if there is one. */
  private static Optional<Boolean> constant(Condition condition) {
    if (condition instanceof Condition.Always || condition instanceof Condition.Never) {
      return Optional.of(condition instanceof Condition.Always);
    }
    if (condition instanceof Condition.Not not) {
      return constant(not.part()).map(value -> !value);
    }
    if (condition instanceof Condition.All all) {
      return constant(all.parts(), true);
    }
    return condition instanceof Condition.Any any ? constant(any.parts(), false) : Optional.empty();
  }

  private static Optional<Boolean> constant(List<Condition> parts, boolean neutral) {
    boolean open = false;
    for (Condition part : parts) {
      Optional<Boolean> value = constant(part);
      if (value.isPresent() && value.get() != neutral) {
        return value;
      }
      open |= value.isEmpty();
    }
    return open ? Optional.empty() : Optional.of(neutral);
  }

  private void group(List<Condition> parts, String pointer, String partsPointer, boolean all) {
    Set<Condition> seen = new HashSet<>();
    Map<Fact<?>, List<Integer>> testsByFact = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Condition part = parts.get(i);
      String partPointer = partsPointer + "/" + i;
      if (!seen.add(part)) {
        add(Finding.Kind.DUPLICATE, partPointer, "This stands twice in its group.");
        continue;
      }
      visit(part, partPointer);
      if (isTestOfFact(part) && !Landmarks.hasOtherTests(part)) {
        testsByFact.computeIfAbsent(ValueTests.of(part).fact(), unseen -> new ArrayList<>()).add(i);
      }
    }
    testsByFact.forEach(
        (fact, indexes) -> {
          if (indexes.size() > 1) {
            tests(fact, parts, indexes, pointer, partsPointer, all);
          }
        });
  }

  private void tests(
      Fact<?> fact,
      List<Condition> parts,
      List<Integer> indexes,
      String pointer,
      String partsPointer,
      boolean all) {
    List<Condition> conditions = indexes.stream().map(parts::get).toList();
    List<Facts> rows = Landmarks.rows(fact, conditions);
    if ((long) rows.size() * conditions.size() > MOST_EVALUATIONS) {
      return;
    }
    List<Truth> together = verdicts(conditions, rows, all);
    boolean decided =
        all
            ? together.stream().noneMatch(truth -> truth == Truth.TRUE)
            // A missing value, the last row, makes every comparison unknown.
            : together.subList(0, rows.size() - 1).stream().allMatch(truth -> truth == Truth.TRUE);
    if (decided) {
      String text = conditions.stream().map(Condition::describe).collect(Collectors.joining("; "));
      add(
          all ? Finding.Kind.CONTRADICTION : Finding.Kind.TAUTOLOGY,
          pointer,
          all
              ? "No value satisfies all of: %s.".formatted(text)
              : "Every value satisfies one of: %s.".formatted(text));
      return;
    }
    for (int i = 0; i < indexes.size() && indexes.size() <= MOST_TESTS; i++) {
      List<Condition> others = new ArrayList<>(conditions);
      others.remove(i);
      if (verdicts(others, rows, all).equals(together)) {
        add(
            Finding.Kind.REDUNDANT,
            partsPointer + "/" + indexes.get(i),
            "The other tests of %s say as much without this one.".formatted(fact));
        return;
      }
    }
  }

  private static List<Truth> verdicts(List<Condition> tests, List<Facts> rows, boolean all) {
    List<ValueTest> compiled = tests.stream().map(ValueTests::of).toList();
    return rows.stream()
        .map(
            row ->
                compiled.stream()
                    .map(test -> test.row(row, Landmarks.AT))
                    .reduce(Truth.of(all), all ? Truth::and : Truth::or))
        .toList();
  }
}
