package io.dangol.core.grade;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.Facts;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.TableHits;
import io.dangol.core.rule.Truth;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which customers have which grade: tiers from the best to the least, each with a condition. The
 * first tier whose condition holds gives the grade; where none holds, the default does.
 *
 * <p>A tier whose condition is unknown for a customer, because a value is missing, does not give
 * its grade; {@link GradeAssignment.Reason#DEFAULT_WITH_MISSING_FACTS} and the explanations show
 * it. Immutable and safe for use by any number of threads.
 */
public final class GradePolicy implements FactSource {

  private final String id;
  private final int version;
  private final List<Tier> tiers;
  private final List<RuleEvaluator> criteria;
  private final Grade otherwise;
  private final DecisionTable<Grade> table;

  private GradePolicy(String id, int version, List<Tier> tiers, Grade otherwise) {
    this.id = id;
    this.version = version;
    this.tiers = List.copyOf(tiers);
    this.criteria = tiers.stream().map(tier -> RuleEvaluator.of(tier.criterion())).toList();
    this.otherwise = otherwise;
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
  public static Builder named(String id, int version) {
    return new Builder(id, version);
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
    Set<Grade> grades = new LinkedHashSet<>();
    tiers.forEach(tier -> grades.add(tier.grade()));
    grades.add(otherwise);
    return List.copyOf(grades);
  }

  @Override
  public String name() {
    return id + "/" + version;
  }

  @Override
  public Set<Fact<?>> requires() {
    return table.dependsOn();
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(GradeFacts.CURRENT);
  }

  @Override
  public void write(FactTable facts, FactWriter columns) {
    TableHits<Grade> hits = table.decide(facts, contextOf(facts));
    List<Grade> grades = grades();
    int[] gradeOfRow = tiers.stream().mapToInt(tier -> grades.indexOf(tier.grade())).toArray();
    int defaultGrade = grades.indexOf(otherwise);
    int[] codes =
        IntStream.range(0, facts.size())
            .map(row -> hits.rowAt(row) < 0 ? defaultGrade : gradeOfRow[hits.rowAt(row)])
            .toArray();
    columns.put(Column.codes(GradeFacts.CURRENT, codes, grades));
  }

  /** Criteria by time count days, so that the start of the analysis date in any zone will do. */
  private EvaluationContext contextOf(FactTable facts) {
    if (facts.asOf().isEmpty() && table.isTimeDependent()) {
      throw new IllegalArgumentException(
          "%s depends on time and the table has no analysis date\nMaybe call asOf on the table."
              .formatted(name()));
    }
    return EvaluationContext.startOf(facts.asOf().orElse(LocalDate.EPOCH), ZoneOffset.UTC);
  }

  /**
   * Returns the grade of one customer, and why.
   *
   * @param row the facts of the customer
   * @param at the moment of evaluation
   * @return the assignment; its grade is the one that {@link #write} gives to a row with these
   *     facts
   * @throws IllegalArgumentException if an amount is compared with one of another currency
   */
  public GradeAssignment assign(Facts row, EvaluationContext at) {
    List<GradeAssignment.Checked> checked = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < tiers.size(); i++) {
      Grade grade = tiers.get(i).grade();
      Explanation explanation = criteria.get(i).explain(row, at);
      checked.add(new GradeAssignment.Checked(grade, explanation));
      if (explanation.verdict() == Truth.TRUE) {
        return assignment(grade, GradeAssignment.Reason.CRITERION, checked);
      }
      open |= explanation.verdict() == Truth.UNKNOWN;
    }
    return assignment(
        otherwise,
        open ? GradeAssignment.Reason.DEFAULT_WITH_MISSING_FACTS : GradeAssignment.Reason.DEFAULT,
        checked);
  }

  private GradeAssignment assignment(
      Grade grade, GradeAssignment.Reason reason, List<GradeAssignment.Checked> checked) {
    Optional<GradeAssignment.Checked> next = nextBetter(grade, checked);
    return new GradeAssignment(
        name(),
        grade,
        reason,
        checked,
        next.map(GradeAssignment.Checked::grade),
        next.map(tier -> Shortfalls.of(tier.explanation())).orElse(List.of()));
  }

  /** The last checked tier of another grade: all of them stand above the one that decided. */
  private static Optional<GradeAssignment.Checked> nextBetter(
      Grade grade, List<GradeAssignment.Checked> checked) {
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
        && otherwise.equals(that.otherwise);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, version, tiers, otherwise);
  }

  @Override
  public String toString() {
    return "GradePolicy[%s, %s]".formatted(name(), grades());
  }

  /** Collects the tiers of a policy, the best first. */
  public static final class Builder {

    private final String id;
    private final int version;
    private final List<Tier> tiers = new ArrayList<>();

    private Builder(String id, int version) {
      if (id.isBlank()) {
        throw new IllegalArgumentException("a grade policy's id must not be blank");
      }
      if (version < 1) {
        throw new IllegalArgumentException(
            "grade policy %s: version %d is not from 1".formatted(id, version));
      }
      this.id = id;
      this.version = version;
    }

    /**
     * Adds a tier below those added before.
     *
     * @param grade its grade
     * @param criterion what must hold
     * @return this builder
     */
    public Builder tier(Grade grade, Condition criterion) {
      tiers.add(new Tier(grade, criterion));
      return this;
    }

    /**
     * Returns the policy.
     *
     * @param grade the grade of customers for whom no criterion holds
     * @return the policy
     * @throws IllegalArgumentException if a criterion depends on {@link GradeFacts#CURRENT}, which
     *     the policy itself publishes; or as {@link RuleEvaluator#of(Condition)}
     */
    public GradePolicy otherwise(Grade grade) {
      for (Tier tier : tiers) {
        if (tier.criterion().facts().contains(GradeFacts.CURRENT)) {
          throw new IllegalArgumentException(
              "the criterion of grade %s depends on %s, which the policy publishes\nMaybe %s is meant."
                  .formatted(tier.grade(), GradeFacts.CURRENT, GradeFacts.PREVIOUS));
        }
      }
      return new GradePolicy(id, version, tiers, Objects.requireNonNull(grade, "grade"));
    }
  }
}
