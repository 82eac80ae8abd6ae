package io.dangol.core.grade.assignment;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.Facts;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeExplanation;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.host.EngineContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy applied to a table of customers who may have grades already: the criteria, then what
 * keeps a grade, movement, manual decisions and caps. Columnar and deterministic: the grades do not
 * depend on the order of the rows.
 *
 * <p>Per customer, in this order:
 *
 * <ol>
 *   <li>A manual decision in force gives the grade, and nothing else counts. One for a grade that
 *       the policy does not have counts for nothing: {@link #ignoredOverrides()}.
 *   <li>The first tier whose criterion holds is earned; a better one that the customer has is
 *       earned too where its weaker condition holds.
 *   <li>A better grade than before is given at once. A lower one is given only at the end of a
 *       period, after minimum holding and grace, and by one step where landing is soft. Where there
 *       was no grade or an unknown one, what is earned is given. Where a manual decision ended, the
 *       grade before it counts as the one that the customer had, since the decision began.
 *   <li>A cap gives its places by rank. Who had the grade and is overtaken goes down like anybody
 *       whose grade is not earned any more: at the end of the period, after minimum holding and
 *       grace, counted from the first evaluation that found so, and by one step where landing is
 *       soft. Until then the place is not free, and whoever overtook waits below, so that nobody
 *       comes up into a grade beyond its cap. A grade that was decided by hand takes a place and
 *       keeps it, and so does who has a grade and is not in the table. {@link #capUses()} counts
 *       who is concerned.
 * </ol>
 *
 * <p>As a source it publishes {@link GradeFacts} for the table that it evaluated.
 */
public final class GradeEvaluation implements FactSource {

  private static final int MISSING_DAY = Integer.MIN_VALUE;

  private final GradePolicy policy;
  private final FactTable facts;
  private final EvaluationContext at;
  private final GradeRoll before;
  private final GradeRoll after;
  private final Map<CustomerId, GradeOverride> overrides;
  private final Map<CustomerId, GradeOverride> ignored;
  private final int[] rowsBefore;
  private final GradeReason[] reasons;
  private final List<CapUse> capUses;

  private GradeEvaluation(
      Grading grading,
      GradeRoll before,
      Map<CustomerId, GradeOverride> overrides,
      Map<CustomerId, GradeOverride> ignored) {
    this.policy = grading.policy();
    this.facts = grading.facts();
    this.at = grading.at();
    this.before = before;
    this.overrides = overrides;
    this.ignored = ignored;
    this.rowsBefore = grading.rowsBefore();
    this.reasons = grading.reasons();
    this.capUses = grading.capUses();
    this.after = roll(grading);
  }

  /**
   * Evaluates a policy.
   *
   * @param policy the policy
   * @param table the customers, with the facts of {@link GradePolicy#facts()}. Where a criterion
   *     reads {@link GradeFacts#PREVIOUS} or {@link GradeFacts#SINCE}, they are what {@code before}
   *     says, whatever the table has: the grade that the customer had until now, and since when
   * @param at the moment, and the zone in which days are counted
   * @param before the grades that customers have, {@link GradeRoll#empty()} the first time
   * @param overrides manual decisions, whether or not they are in force
   * @return the evaluation
   * @throws IllegalArgumentException if the table lacks facts, or {@code before} was evaluated
   *     after {@code at}
   */
  public static GradeEvaluation of(
      GradePolicy policy,
      FactTable table,
      EvaluationContext at,
      GradeRoll before,
      Collection<GradeOverride> overrides) {
    Objects.requireNonNull(policy, "policy");
    Map<CustomerId, GradeOverride> inForce = GradeOverride.inForce(overrides, at.day(), at.asOf());
    Map<CustomerId, GradeOverride> ignored = new HashMap<>(inForce);
    ignored.values().removeIf(override -> policy.grades().contains(override.grade()));
    inForce.keySet().removeAll(ignored.keySet());
    Grading grading = Grading.of(policy, withBefore(policy, table, before), at, before, inForce);
    return new GradeEvaluation(grading, before, inForce, ignored);
  }

  /**
   * Evaluates a policy as {@link #of(GradePolicy, FactTable, EvaluationContext, GradeRoll,
   * Collection)} does, and measures that, as {@code grades.evaluate}.
   *
   * @param policy the policy
   * @param table the customers
   * @param at the moment, and the zone in which days are counted
   * @param before the grades that customers have
   * @param overrides manual decisions, whether or not they are in force
   * @param host has the meters
   * @return the evaluation
   * @throws IllegalArgumentException as the method without meters does
   */
  public static GradeEvaluation of(
      GradePolicy policy,
      FactTable table,
      EvaluationContext at,
      GradeRoll before,
      Collection<GradeOverride> overrides,
      EngineContext host) {
    return host.measure(
        "grades.evaluate",
        policy.name(),
        table.size(),
        () -> of(policy, table, at, before, overrides));
  }

  private static FactTable withBefore(GradePolicy policy, FactTable table, GradeRoll before) {
    Set<Fact<?>> read = policy.facts();
    // A table with a roll has the grade before the last one under the same name.
    FactTable complete = table;
    FactTable graded = table.with(before);
    if (read.contains(GradeFacts.PREVIOUS)) {
      Column.Codes<Grade> current = graded.codes(GradeFacts.CURRENT);
      int[] codes = IntStream.range(0, table.size()).map(current::codeAt).toArray();
      complete = complete.with(Column.codes(GradeFacts.PREVIOUS, codes, current.dictionary()));
    }
    if (read.contains(GradeFacts.SINCE)) {
      complete = complete.with(graded.column(GradeFacts.SINCE));
    }
    return complete;
  }

  private GradeRoll roll(Grading grading) {
    boolean complete = Arrays.stream(rowsBefore).filter(row -> row >= 0).count() == before.size();
    // The usual case: nobody has left the table, and its index of customers can be shared.
    GradeRoll.Builder rows =
        complete
            ? new GradeRoll.Builder(facts.customers())
            : new GradeRoll.Builder(facts.size() + before.size());
    int today = Math.toIntExact(at.day().toEpochDay());
    for (int row = 0; row < facts.size(); row++) {
      if (!complete) {
        rows.reserve(facts.customers().valueAt(row));
      }
      int old = rowsBefore[row];
      Grade grade = grading.gradeAt(row);
      boolean same = old >= 0 && before.currentAt(old).equals(grade);
      rows.set(
          row,
          grade,
          old < 0 ? null : previous(row, old, same),
          same ? before.sinceAt(old) : today,
          atRisk(grading, row, same, today),
          at.asOf(),
          reasons[row] == GradeReason.OVERRIDE);
    }
    for (int old = 0; old < before.size() && !complete; old++) {
      if (facts.customers().rowOf(before.customers().at(old)) < 0) {
        before.copyTo(rows, old);
      }
    }
    return rows.build();
  }

  /** Under an override the grade before it is kept, to go on from there when it ends. */
  private @Nullable Grade previous(int row, int old, boolean same) {
    boolean overridden = before.isOverridden(old);
    if (reasons[row] == GradeReason.OVERRIDE) {
      return overridden ? before.previousAt(old) : before.currentAt(old);
    }
    Grade earlier = same ? before.previousAt(old) : before.currentAt(old);
    return overridden && same && before.currentAt(old).equals(earlier) ? null : earlier;
  }

  /** A grade that is new to the customer has a grace of its own. */
  private int atRisk(Grading grading, int row, boolean same, int today) {
    if (reasons[row] == GradeReason.OVERRIDE || !grading.isAtRisk(row)) {
      return MISSING_DAY;
    }
    int since = same ? before.atRiskAt(rowsBefore[row]) : MISSING_DAY;
    return since == MISSING_DAY ? today : since;
  }

  /**
   * Returns the policy.
   *
   * @return the policy that was evaluated
   */
  public GradePolicy policy() {
    return policy;
  }

  /**
   * Returns the number of customers.
   *
   * @return how many were graded
   */
  public int size() {
    return facts.size();
  }

  /**
   * Returns the grade of a row.
   *
   * @param row the row of the table
   * @return the grade
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Grade gradeAt(int row) {
    return after.currentAt(Objects.checkIndex(row, facts.size()));
  }

  /**
   * Returns the grade that a row had until now.
   *
   * @param row the row of the table
   * @return the grade, or empty if the customer had none
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Optional<Grade> gradeBefore(int row) {
    int old = rowsBefore[row];
    return old < 0 ? Optional.empty() : Optional.of(before.currentAt(old));
  }

  /**
   * Returns what gave or kept the grade of a row.
   *
   * @param row the row of the table
   * @return the reason
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public GradeReason reasonAt(int row) {
    if (reasons[row] != GradeReason.DEFAULT && reasons[row] != GradeReason.CRITERION) {
      return reasons[row];
    }
    // A tier may give the same grade as the default does, and only the tiers know what is missing.
    return switch (policy.explain(facts.row(row), at).reason()) {
      case CRITERION -> GradeReason.CRITERION;
      case CRITERION_WITH_MISSING_FACTS -> GradeReason.CRITERION_WITH_MISSING_FACTS;
      case DEFAULT -> GradeReason.DEFAULT;
      case DEFAULT_WITH_MISSING_FACTS -> GradeReason.DEFAULT_WITH_MISSING_FACTS;
    };
  }

  /**
   * Returns the manual decisions in force that were not followed because the policy does not have
   * their grade, such as after a new version of it: the customers were graded by criteria.
   *
   * @return the decisions about customers of the table, in the order of the rows
   */
  public List<GradeOverride> ignoredOverrides() {
    if (ignored.isEmpty()) {
      return List.of();
    }
    return IntStream.range(0, facts.size())
        .mapToObj(row -> Optional.ofNullable(ignored.get(facts.customers().at(row))))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Returns how the places of the grades with a cap were given.
   *
   * @return a line per tier with a cap, the best first, unmodifiable; empty where there is none
   */
  public List<CapUse> capUses() {
    return capUses;
  }

  /**
   * Returns the grades that customers have now: the next evaluation starts from it.
   *
   * @return the roll, with the customers of the roll before who are not in the table as they were
   */
  public GradeRoll roll() {
    return after;
  }

  /**
   * Returns the roll that the evaluation started from.
   *
   * @return the grades before
   */
  public GradeRoll before() {
    return before;
  }

  /**
   * Returns what an evaluation says about one customer, to be kept.
   *
   * @param row the row of the table
   * @return the assignment
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public GradeAssignment assignment(int row) {
    Facts values = facts.row(row);
    Optional<GradeExplanation.Checked> next = policy.nextAbove(gradeAt(row), values, at);
    CustomerId customer = facts.customers().at(row);
    GradeReason reason = reasonAt(row);
    int atRisk = after.atRiskAt(row);
    return new GradeAssignment(
        customer,
        gradeAt(row),
        LocalDate.ofEpochDay(after.sinceAt(row)),
        Optional.ofNullable(after.previousAt(row)),
        policy.name(),
        at.asOf(),
        reason,
        atRisk == MISSING_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(atRisk)),
        reason == GradeReason.OVERRIDE
            ? Optional.ofNullable(overrides.get(customer))
            : Optional.empty(),
        policy.basis(values, facts.asOf().orElse(at.day())),
        policy.movement().cadence().map(cadence -> cadence.endOf(at.day())),
        next.map(GradeExplanation.Checked::grade),
        next.map(GradeExplanation.Checked::shortfalls).orElse(List.of()));
  }

  /**
   * Returns the assignments of all customers.
   *
   * @return an assignment per row, in the order of the rows
   */
  public Stream<GradeAssignment> assignments() {
    return IntStream.range(0, facts.size()).mapToObj(this::assignment);
  }

  /**
   * Returns the grades that changed.
   *
   * @return a change per customer whose grade is new or another one, in the order of the rows
   */
  public List<GradeChange> changes() {
    return IntStream.range(0, facts.size())
        .filter(row -> !gradeBefore(row).equals(Optional.of(gradeAt(row))))
        .mapToObj(this::change)
        .toList();
  }

  private GradeChange change(int row) {
    Optional<Grade> from = gradeBefore(row);
    Grade to = gradeAt(row);
    return new GradeChange(
        facts.customers().at(row),
        from,
        to,
        from.map(grade -> direction(grade, to)).orElse(GradeChange.Direction.FIRST),
        policy.name(),
        reasonAt(row),
        at.asOf());
  }

  private GradeChange.Direction direction(Grade from, Grade to) {
    int old = policy.grades().indexOf(from);
    if (old < 0) {
      return GradeChange.Direction.REPLACED;
    }
    return policy.grades().indexOf(to) < old
        ? GradeChange.Direction.UP
        : GradeChange.Direction.DOWN;
  }

  @Override
  public String name() {
    return policy.name();
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of();
  }

  @Override
  public Set<Fact<?>> publishes() {
    return after.publishes();
  }

  /** Writes the grades of the evaluation; they are missing for customers whom it did not see. */
  @Override
  public void write(FactTable table, FactWriter columns) {
    after.write(table, columns);
  }

  @Override
  public String toString() {
    return "GradeEvaluation[%s, %s, %d customers]".formatted(policy.name(), at.asOf(), size());
  }
}
