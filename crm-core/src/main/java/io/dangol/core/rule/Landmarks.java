package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.Facts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts that some tests of one fact have together at values that stand for all of its
 * values. What cannot be tried without data, such as a test of the host, has every verdict.
 */
final class Landmarks {

  private static final EvaluationContext AT = EvaluationContext.at(Instant.EPOCH, ZoneOffset.UTC);

  private static final List<Truth> EITHER = List.of(Truth.TRUE, Truth.FALSE);

  private final List<Condition> tests;
  private final FactValues values;
  private final RelativeDays days;
  private final boolean hasDays;
  private final boolean hasConstants;

  private Landmarks(Fact<?> fact, List<Condition> tests, FactCatalog catalog) {
    this.tests = tests;
    this.values = FactValues.of(fact, catalog);
    List<Condition> relative = tests.stream().filter(RelativeDays::isRelative).toList();
    this.days = new RelativeDays(relative);
    this.hasDays = !relative.isEmpty();
    this.hasConstants = relative.size() < tests.size();
  }

  /**
   * Returns the landmarks of a fact.
   *
   * @param fact a fact without a default
   * @param tests tests of it, or of it with a default
   * @param catalog which values it can have
   */
  static Landmarks of(Fact<?> fact, List<Condition> tests, FactCatalog catalog) {
    return new Landmarks(fact, tests, catalog);
  }

  /**
   * A combination of verdicts.
   *
   * @param isPresent whether it is of a value, and not of a missing one
   * @param verdicts the verdict of each test
   */
  record Row(boolean isPresent, List<Truth> verdicts) {}

  /** Whether there is a value for every row. */
  boolean isExact() {
    return tests.stream()
            .noneMatch(
                test -> test instanceof Condition.Registered || test instanceof Condition.TextMatch)
        && (!hasDays || (days.isExact() && !hasConstants));
  }

  /** The rows, or empty if they are more than {@code most} together or do not compare. */
  Optional<List<Row>> rows(int most) {
    Set<Object> constants = new LinkedHashSet<>();
    tests.forEach(
        test -> {
          constants(test, (tested, value) -> constants.add(value));
          defaults(test.tested().orElseThrow(), constants);
        });
    if ((long) constants.size() * tests.size() > most) {
      return Optional.empty();
    }
    List<List<Truth>> relations = hasDays ? days.verdicts() : List.of(List.of());
    Optional<List<?>> present = values.representing(constants);
    if (present.isEmpty() || relations.isEmpty()) {
      return Optional.empty();
    }
    List<ValueTest> compiled = tests.stream().map(ValueTests::of).toList();
    Set<Row> rows = new LinkedHashSet<>();
    boolean few = addRows(null, List.of(relations.get(0)), compiled, rows, most);
    for (Object value : present.get()) {
      few = few && addRows(value, relations, compiled, rows, most);
    }
    return few ? Optional.of(List.copyOf(rows)) : Optional.empty();
  }

  /** Amounts that a default brings into play must compare, too. */
  private static void defaults(Fact<?> tested, Set<Object> constants) {
    if (tested.derivation().orElse(null) instanceof Derivation.Default<?> known) {
      constants.add(known.value());
      defaults(known.fact(), constants);
    }
  }

  private boolean addRows(
      @Nullable Object value,
      List<List<Truth>> relations,
      List<ValueTest> compiled,
      Set<Row> rows,
      int most) {
    for (List<Truth> relation : relations) {
      List<List<Truth>> combinations = new ArrayList<>();
      combinations.add(new ArrayList<>(tests.size()));
      int relative = 0;
      for (int i = 0; i < tests.size(); i++) {
        Condition test = tests.get(i);
        boolean isDay = RelativeDays.isRelative(test);
        Truth day = isDay ? relation.get(relative++) : Truth.UNKNOWN;
        List<Truth> verdicts =
            isDay && value != null ? List.of(day) : verdicts(test, compiled.get(i), value);
        append(verdicts, combinations);
        if ((long) combinations.size() * tests.size() > most) {
          return false;
        }
      }
      combinations.forEach(verdicts -> rows.add(new Row(value != null, verdicts)));
    }
    return (long) rows.size() * tests.size() <= most;
  }

  /** Makes each combination longer by one verdict, a copy for every further one. */
  private static void append(List<Truth> verdicts, List<List<Truth>> combinations) {
    int size = combinations.size();
    for (Truth further : verdicts.subList(1, verdicts.size())) {
      for (int i = 0; i < size; i++) {
        List<Truth> copy = new ArrayList<>(combinations.get(i));
        copy.add(further);
        combinations.add(copy);
      }
    }
    combinations.subList(0, size).forEach(combination -> combination.add(verdicts.get(0)));
  }

  /** The verdicts that a test may have at a value of the fact, or at a missing one. */
  private List<Truth> verdicts(Condition test, ValueTest compiled, @Nullable Object value) {
    Fact<?> tested = test.tested().orElseThrow();
    Object found = value == null ? otherwise(tested) : value;
    if (test instanceof Condition.Missing) {
      return List.of(Truth.of(found == null));
    }
    if (found == null) {
      return List.of(Truth.UNKNOWN);
    }
    boolean depends = test instanceof Condition.Registered || RelativeDays.isRelative(test);
    if (depends) {
      return EITHER;
    }
    return found == FactValues.OTHER_CODE
        ? ofOtherCode(test)
        : List.of(compiled.row(new OneValue(tested, found), AT));
  }

  private static List<Truth> ofOtherCode(Condition test) {
    if (test instanceof Condition.TextMatch) {
      return EITHER;
    }
    boolean differs =
        test instanceof Condition.Compare<?> compare
            && compare.operator() == Condition.Operator.NOT_EQUAL;
    return List.of(Truth.of(differs));
  }

  /** What stands for a missing value, or null if nothing does. */
  private static @Nullable Object otherwise(Fact<?> tested) {
    if (tested.derivation().orElse(null) instanceof Derivation.Default<?> known) {
      Object inner = otherwise(known.fact());
      return inner == null ? known.value() : inner;
    }
    return null;
  }

  /** A row of one value, without the checks that values of a host need. */
  private record OneValue(Fact<?> fact, Object value) implements Facts {

    @Override
    public <T> Optional<T> find(Fact<T> asked) {
      return asked.equals(fact) ? Optional.of(asked.type().cast(value)) : Optional.empty();
    }
  }

  /** Calls back with every constant of a test. */
  static void constants(Condition condition, BiConsumer<Fact<?>, Object> constant) {
    if (condition instanceof Condition.Compare<?> compare) {
      constant.accept(compare.fact(), compare.value());
    } else if (condition instanceof Condition.In<?> in) {
      in.values().forEach(value -> constant.accept(in.fact(), value));
    } else if (condition instanceof Condition.Between<?> between) {
      constant.accept(between.fact(), between.from());
      constant.accept(between.fact(), between.to());
    } else if (condition instanceof Condition.Contains contains) {
      contains.codes().forEach(code -> constant.accept(contains.fact(), code));
    }
  }
}
