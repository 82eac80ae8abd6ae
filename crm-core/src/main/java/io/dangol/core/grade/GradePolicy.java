package io.dangol.core.grade;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.OrderedFact;
import io.dangol.core.grade.internal.TierPlacement;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.TableHits;
import io.dangol.core.rule.Truth;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which customers have which grade: tiers from the best to the least, each with a condition. The
 * first tier whose condition holds gives the grade; where none holds, the default does.
 *
 * <p>A tier whose condition is unknown for a customer, because a value is missing, does not give
 * its grade; {@link GradeExplanation.Reason#DEFAULT_WITH_MISSING_FACTS}, {@link
 * GradeExplanation.Reason#CRITERION_WITH_MISSING_FACTS} and the explanations show it. As a source
 * of facts the policy grades everybody as if for the first time: by criteria and caps. How grades
 * move from one evaluation to the next is in {@link #movement()}, and done by {@code
 * io.dangol.core.grade.assignment.GradeEvaluation}. Immutable and safe for use by any number of
 * threads.
 */
public final class GradePolicy implements FactSource {

  private final String id;
  private final int version;
  private final List<Tier> tiers;
  private final List<RuleEvaluator> criteria;
  private final Grade otherwise;
  private final List<Grade> grades;
  private final DecisionTable<Grade> table;
  private final Optional<Period> window;
  private final GradeMovement movement;
  private final @Nullable OrderedFact<?> rankedBy;

  GradePolicy(GradePolicyBuilder builder, Grade otherwise) {
    this.id = builder.id;
    this.version = builder.version;
    this.tiers = List.copyOf(builder.tiers);
    this.criteria = tiers.stream().map(tier -> RuleEvaluator.of(tier.criterion())).toList();
    this.otherwise = otherwise;
    this.window = Optional.ofNullable(builder.window);
    this.movement = builder.movement;
    this.rankedBy = builder.rankedBy;
    Set<Grade> each = new LinkedHashSet<>();
    tiers.forEach(tier -> each.add(tier.grade()));
    each.add(otherwise);
    this.grades = List.copyOf(each);
    DecisionTable.Builder<Grade> rows = DecisionTable.first();
    tiers.forEach(tier -> rows.when(tier.criterion(), tier.grade()));
    this.table = rows.otherwise(otherwise).build();
  }

  /**
   * Starts a policy.
   *
   * @param id the name, the same in all versions, not blank
   * @param version the version, from 1
   * @return a builder without tiers
   * @throws IllegalArgumentException if the id is blank or the version below 1
   */
  public static GradePolicyBuilder named(String id, int version) {
    return new GradePolicyBuilder(id, version);
  }

  /**
   * Returns the id.
   *
   * @return the name, the same in all versions
   */
  public String id() {
    return id;
  }

  /**
   * Returns the version.
   *
   * @return the version, from 1
   */
  public int version() {
    return version;
  }

  /**
   * Returns the tiers.
   *
   * @return the tiers, the best first, unmodifiable
   */
  public List<Tier> tiers() {
    return tiers;
  }

  /**
   * Returns the default.
   *
   * @return the grade of customers for whom no criterion holds
   */
  public Grade otherwise() {
    return otherwise;
  }

  /**
   * Returns the grades that the policy gives.
   *
   * @return the grades, the best first and the default last, each once, unmodifiable
   */
  public List<Grade> grades() {
    return grades;
  }

  /**
   * Returns the stated window: how far back the facts of the criteria must look. The policy does
   * not compute facts; whoever does takes the window from here.
   *
   * @return the length of the window before the day of evaluation, or empty for all time
   */
  public Optional<Period> window() {
    return window;
  }

  /**
   * Returns how grades move.
   *
   * @return cadence, landing, minimum holding and grace
   */
  public GradeMovement movement() {
    return movement;
  }

  /**
   * Returns what decides who gets the places of a tier with a cap.
   *
   * @return a fact of which more is better, or empty where no tier has a cap
   */
  public Optional<OrderedFact<?>> rankedBy() {
    return Optional.ofNullable(rankedBy);
  }

  /**
   * Returns the facts that the criteria read, the weaker ones that keep a grade included, and the
   * one by which customers are ranked.
   *
   * @return the facts, unmodifiable
   */
  public Set<Fact<?>> facts() {
    Set<Fact<?>> facts = new LinkedHashSet<>(table.facts());
    tiers.forEach(tier -> tier.keep().ifPresent(keep -> facts.addAll(keep.facts())));
    if (rankedBy != null) {
      facts.add(rankedBy);
    }
    return Collections.unmodifiableSet(facts);
  }

  @Override
  public String name() {
    return id + "/" + version;
  }

  @Override
  public Set<Fact<?>> requires() {
    Set<Fact<?>> facts = new LinkedHashSet<>(table.facts());
    if (rankedBy != null) {
      facts.add(rankedBy);
    }
    return facts;
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(GradeFacts.CURRENT);
  }

  /**
   * Grades every row as if for the first time.
   *
   * @throws IllegalArgumentException if the table has no analysis date, or a criterion counts
   *     events that have an instant; {@link #at} takes a moment and a zone
   */
  @Override
  public void write(FactTable facts, FactWriter columns) {
    LocalDate asOf =
        facts
            .asOf()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s needs an analysis date and the table has none\nMaybe call asOf on the table, or use at(context)."
                            .formatted(name())));
    requireDays(facts);
    // What is left counts days, so that the start of the analysis date in any zone will do.
    write(facts, columns, EvaluationContext.startOf(asOf, ZoneOffset.UTC));
  }

  /** Where events have an instant, the zone decides which of them are before the analysis date. */
  private void requireDays(FactTable facts) {
    List<EventKind> exact =
        table.events().stream()
            .filter(
                kind ->
                    facts
                        .events(kind)
                        .filter(events -> events.precision() == EventTable.Precision.INSTANT)
                        .isPresent())
            .toList();
    if (!exact.isEmpty()) {
      throw new IllegalArgumentException(
          "%s counts events with an instant, %s, and an analysis date has no zone\nMaybe use at(context)."
              .formatted(name(), exact));
    }
  }

  private void write(FactTable facts, FactWriter columns, EvaluationContext at) {
    Column.Codes<Grade> earned = earned(facts, at);
    int[] lowest = new int[facts.size()];
    Arrays.fill(lowest, grades.size() - 1);
    columns.put(placed(facts, earned, Column.codes(GradeFacts.CURRENT, lowest, grades)));
  }

  /**
   * Returns the grades that the criteria alone give.
   *
   * @param facts a table with the facts of all criteria
   * @param at the moment of evaluation
   * @return a grade per row, with {@link #grades()} as the dictionary
   * @throws IllegalArgumentException if the table lacks facts, or an amount is compared with one of
   *     another currency
   */
  public Column.Codes<Grade> earned(FactTable facts, EvaluationContext at) {
    TableHits<Grade> hits = table.decide(facts, at);
    int[] gradeOfRow = tiers.stream().mapToInt(tier -> grades.indexOf(tier.grade())).toArray();
    int defaultGrade = grades.size() - 1;
    int[] codes =
        IntStream.range(0, facts.size())
            .map(row -> hits.rowAt(row) < 0 ? defaultGrade : gradeOfRow[hits.rowAt(row)])
            .toArray();
    return Column.codes(GradeFacts.CURRENT, codes, grades);
  }

  /**
   * Returns the grades that are left after the caps. From the best grade to the least: who must not
   * fall lower keeps the place whatever the cap; the other places go by {@link #rankedBy()}, the
   * customer id deciding between equal values; whom no place is left for competes for the next
   * grade.
   *
   * @param facts a table with the fact by which customers are ranked
   * @param target the grade of each row without caps, with {@link #grades()} as the dictionary
   * @param lowest the grade below which each row must not fall, likewise
   * @return a grade per row; {@code target} where the policy has no cap
   */
  public Column.Codes<Grade> placed(
      FactTable facts, Column.Codes<Grade> target, Column.Codes<Grade> lowest) {
    return placed(facts, target, lowest, Map.of());
  }

  /**
   * Returns the grades that are left after the caps, where customers who are not in the table have
   * grades: they belong to the population of which a cap is a part, and their places are taken.
   *
   * @param facts a table with the fact by which customers are ranked
   * @param target the grade of each row without caps, with {@link #grades()} as the dictionary
   * @param lowest the grade below which each row must not fall, likewise
   * @param absent how many customers who are not in the table have which grade
   * @return a grade per row; {@code target} where the policy has no cap
   */
  public Column.Codes<Grade> placed(
      FactTable facts,
      Column.Codes<Grade> target,
      Column.Codes<Grade> lowest,
      Map<Grade, Integer> absent) {
    if (rankedBy == null) {
      return target;
    }
    int population = facts.size() + absent.values().stream().mapToInt(Integer::intValue).sum();
    long[] places = new long[grades.size()];
    Arrays.fill(places, TierPlacement.UNLIMITED);
    for (Tier tier : tiers) {
      int grade = grades.indexOf(tier.grade());
      int taken = absent.getOrDefault(tier.grade(), 0);
      tier.cap().ifPresent(cap -> places[grade] = Math.max(0, cap.places(population) - taken));
    }
    Comparator<Integer> ranking =
        TierPlacement.descending(facts.column(rankedBy))
            .thenComparing(row -> facts.customers().valueAt(row));
    int[] rows = TierPlacement.place(codes(facts, target), codes(facts, lowest), places, ranking);
    return Column.codes(GradeFacts.CURRENT, rows, grades);
  }

  private static int[] codes(FactTable facts, Column.Codes<Grade> column) {
    return IntStream.range(0, facts.size()).map(column::codeAt).toArray();
  }

  /**
   * Returns this policy as a source of facts at a moment, for tables without an analysis date.
   *
   * @param at the moment of evaluation
   * @return a source of {@link GradeFacts#CURRENT} under the same name
   */
  public FactSource at(EvaluationContext at) {
    return new AtMoment(this, Objects.requireNonNull(at, "at"));
  }

  private record AtMoment(GradePolicy policy, EvaluationContext at) implements FactSource {

    @Override
    public String name() {
      return policy.name();
    }

    @Override
    public Set<Fact<?>> requires() {
      return policy.requires();
    }

    @Override
    public Set<Fact<?>> publishes() {
      return policy.publishes();
    }

    @Override
    public void write(FactTable facts, FactWriter columns) {
      policy.write(facts, columns, at);
    }
  }

  /**
   * Returns what the criteria say about one customer, and why. Caps and movement are not regarded:
   * they depend on others and on the past.
   *
   * @param row the facts of the customer
   * @param at the moment of evaluation
   * @return the grade that is earned, with the explanations of the tiers that were checked
   * @throws IllegalArgumentException if an amount is compared with one of another currency
   */
  public GradeExplanation explain(Facts row, EvaluationContext at) {
    GradeBasis basis = basis(row, at.day());
    List<GradeExplanation.Checked> checked = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < tiers.size(); i++) {
      Grade grade = tiers.get(i).grade();
      Explanation explanation = criteria.get(i).explain(row, at);
      checked.add(new GradeExplanation.Checked(grade, explanation));
      if (explanation.verdict() == Truth.TRUE) {
        return explanation(
            grade,
            basis,
            open
                ? GradeExplanation.Reason.CRITERION_WITH_MISSING_FACTS
                : GradeExplanation.Reason.CRITERION,
            checked);
      }
      open |= explanation.verdict() == Truth.UNKNOWN;
    }
    return explanation(
        otherwise,
        basis,
        open ? GradeExplanation.Reason.DEFAULT_WITH_MISSING_FACTS : GradeExplanation.Reason.DEFAULT,
        checked);
  }

  private GradeExplanation explanation(
      Grade grade,
      GradeBasis basis,
      GradeExplanation.Reason reason,
      List<GradeExplanation.Checked> checked) {
    Optional<GradeExplanation.Checked> next = nextBetter(grade, checked);
    return new GradeExplanation(
        name(),
        grade,
        basis,
        reason,
        checked,
        next.map(GradeExplanation.Checked::grade),
        next.map(GradeExplanation.Checked::shortfalls).orElse(List.of()));
  }

  /**
   * Returns what a grade of this policy rests on.
   *
   * @param row the facts of the customer
   * @param until the day after the last one that the facts cover
   * @return the stated window, and the values of {@link #facts()}
   */
  public GradeBasis basis(Facts row, LocalDate until) {
    List<MetricValue> metrics = new ArrayList<>();
    facts().forEach(fact -> metrics.add(MetricValue.of(fact, row)));
    return new GradeBasis(GradeWindow.of(window, until), metrics);
  }

  /**
   * Returns the next grade above one that a customer has, whether or not the criteria give it, and
   * why its criterion holds or does not. It differs from {@link GradeExplanation#next()} where the
   * customer has another grade than the criteria give.
   *
   * @param grade the grade that the customer has
   * @param row the facts of the customer
   * @param at the moment of evaluation
   * @return the tier of the next better grade, of several the last; empty at the top, or if the
   *     policy does not have the grade
   * @throws IllegalArgumentException if an amount is compared with one of another currency
   */
  public Optional<GradeExplanation.Checked> nextAbove(
      Grade grade, Facts row, EvaluationContext at) {
    int held = grades.indexOf(grade);
    if (held <= 0) {
      return Optional.empty();
    }
    Grade better = grades.get(held - 1);
    int last = tiers.size() - 1;
    while (!tiers.get(last).grade().equals(better)) {
      last--;
    }
    return Optional.of(new GradeExplanation.Checked(better, criteria.get(last).explain(row, at)));
  }

  /** The last checked tier of another grade: all of them stand above the one that decided. */
  private static Optional<GradeExplanation.Checked> nextBetter(
      Grade grade, List<GradeExplanation.Checked> checked) {
    for (int i = checked.size() - 1; i >= 0; i--) {
      if (!checked.get(i).grade().equals(grade)) {
        return Optional.of(checked.get(i));
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GradePolicy that
        && id.equals(that.id)
        && version == that.version
        && tiers.equals(that.tiers)
        && otherwise.equals(that.otherwise)
        && window.equals(that.window)
        && movement.equals(that.movement)
        && Objects.equals(rankedBy, that.rankedBy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, version, tiers, otherwise, window, movement, rankedBy);
  }

  @Override
  public String toString() {
    return "GradePolicy[%s, %s]".formatted(name(), grades);
  }
}
