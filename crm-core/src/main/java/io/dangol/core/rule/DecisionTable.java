package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of condition and outcome, and a hit policy that says what it means when several conditions
 * hold: offers by RFM class, grades by value, contact plans by grade.
 *
 * <p>A row hits where its condition is {@link Truth#TRUE}. Where it is unknown it does not hit, and
 * results name it as undecided. Immutable and safe for use by any number of threads. The hit
 * policies are those of DMN.
 *
 * @param <R> the type of the outcomes
 * @see <a href="https://www.omg.org/spec/DMN/1.5">OMG, Decision Model and Notation 1.5, section
 *     8.2.8</a>
 */
public final class DecisionTable<R> {

  /** What it means when the conditions of several rows hold. */
  public enum HitPolicy {
    /** At most one row may hit; several are reported as ambiguous. */
    UNIQUE,
    /** The first row that hits decides. */
    FIRST,
    /** All rows that hit count. */
    COLLECT
  }

  /**
   * A row of the table.
   *
   * @param when the condition
   * @param then the outcome
   * @param <R> the type of the outcomes
   */
  public record Row<R>(Condition when, R then) {

    public Row {
      Objects.requireNonNull(when, "when");
      Objects.requireNonNull(then, "then");
    }
  }

  private final HitPolicy hitPolicy;
  private final List<Row<R>> rows;
  private final @Nullable R otherwise;
  private final @Nullable RuleVersion version;
  private final @Nullable Segments segments;
  private final Program program;

  private DecisionTable(Builder<R> builder) {
    this.hitPolicy = builder.hitPolicy;
    this.rows = List.copyOf(builder.rows);
    this.otherwise = builder.otherwise;
    this.version = builder.version;
    this.segments = builder.segments;
    this.program = Program.of(rows.stream().map(Row::when).toList(), segments);
  }

  /**
   * Starts a table of which at most one row may hit.
   *
   * @param <R> the type of the outcomes
   * @return an empty builder
   */
  public static <R> Builder<R> unique() {
    return builder(HitPolicy.UNIQUE);
  }

  /**
   * Starts a table of which the first row that hits decides.
   *
   * @param <R> the type of the outcomes
   * @return an empty builder
   */
  public static <R> Builder<R> first() {
    return builder(HitPolicy.FIRST);
  }

  /**
   * Starts a table of which all rows that hit count.
   *
   * @param <R> the type of the outcomes
   * @return an empty builder
   */
  public static <R> Builder<R> collect() {
    return builder(HitPolicy.COLLECT);
  }

  /**
   * Starts a table.
   *
   * @param hitPolicy what it means when several rows hit
   * @param <R> the type of the outcomes
   * @return an empty builder
   */
  public static <R> Builder<R> builder(HitPolicy hitPolicy) {
    return new Builder<>(hitPolicy);
  }

  /**
   * Returns which table in which version this is, as results name it.
   *
   * @return id and version, or empty for a table without a name
   */
  public Optional<RuleVersion> version() {
    return Optional.ofNullable(version);
  }

  /** The segments that conditions may name. */
  Optional<Segments> segments() {
    return Optional.ofNullable(segments);
  }

  /**
   * Returns the hit policy.
   *
   * @return what it means when several rows hit
   */
  public HitPolicy hitPolicy() {
    return hitPolicy;
  }

  /**
   * Returns the rows.
   *
   * @return the rows in their order, without the default, unmodifiable
   */
  public List<Row<R>> rows() {
    return rows;
  }

  /**
   * Returns the default.
   *
   * @return the outcome where no row hits, or empty if there is none
   */
  public Optional<R> otherwise() {
    return Optional.ofNullable(otherwise);
  }

  /**
   * Returns everything that is read: facts of customers and of events.
   *
   * @return the facts in the order of their first appearance, unmodifiable
   */
  public Set<Fact<?>> dependsOn() {
    return program.dependsOn();
  }

  /**
   * Returns the facts of customers that are read, which a table of facts must have.
   *
   * @return the facts in the order of their first appearance, unmodifiable
   */
  public Set<Fact<?>> facts() {
    return program.facts();
  }

  /**
   * Returns the facts that the rows test: those that {@link #coverage} needs a domain of. Of events
   * these are values such as their count, not the facts of single events.
   *
   * @return the facts in the order of their first appearance, unmodifiable
   */
  public Set<Fact<?>> tested() {
    return program.tested();
  }

  /**
   * Returns the kinds of events that the rows count.
   *
   * @return the kinds, unmodifiable
   */
  public Set<EventKind> events() {
    return Set.copyOf(program.events());
  }

  /**
   * Returns whether results depend on the moment of evaluation.
   *
   * @return whether there is a condition on time
   */
  public boolean isTimeDependent() {
    return program.isTimeDependent();
  }

  /**
   * Decides for one customer.
   *
   * @param facts the facts of the customer
   * @param at the moment of evaluation
   * @return what hits
   * @throws IllegalArgumentException if an amount is compared with one of another currency
   */
  public TableHit<R> decide(Facts facts, EvaluationContext at) {
    Facts row = program.row(facts, at);
    List<Integer> hits = new ArrayList<>();
    List<Integer> undecided = new ArrayList<>();
    for (int i = 0; i < rows.size() && !isDecidedBy(hits); i++) {
      switch (program.roots().get(i).test(row, at)) {
        case TRUE -> hits.add(i);
        case UNKNOWN -> undecided.add(i);
        case FALSE -> {}
      }
    }
    return hit(hits, undecided);
  }

  private boolean isDecidedBy(List<Integer> hits) {
    return hitPolicy == HitPolicy.FIRST && !hits.isEmpty();
  }

  /** Makes the result from the rows that are true and, above the deciding one, unknown. */
  TableHit<R> hit(List<Integer> hits, List<Integer> undecided) {
    if (hits.isEmpty()) {
      return otherwise == null
          ? hit(TableHit.Kind.NONE, hits, List.of(), undecided)
          : hit(TableHit.Kind.DEFAULT, hits, List.of(otherwise), undecided);
    }
    if (hitPolicy == HitPolicy.UNIQUE && hits.size() > 1) {
      return hit(TableHit.Kind.AMBIGUOUS, hits, List.of(), undecided);
    }
    List<R> outcomes = hits.stream().map(row -> rows.get(row).then()).toList();
    return hit(TableHit.Kind.ROW, hits, outcomes, undecided);
  }

  private TableHit<R> hit(
      TableHit.Kind kind, List<Integer> hits, List<R> outcomes, List<Integer> undecided) {
    return new TableHit<>(kind, hits, outcomes, undecided, version());
  }

  /**
   * Decides for one customer and tells why each row hits or does not.
   *
   * @param facts the facts of the customer
   * @param at the moment of evaluation
   * @return what {@link #decide(Facts, EvaluationContext)} says, with the verdicts and values of
   *     all parts of all rows
   * @throws IllegalArgumentException if an amount is compared with one of another currency
   */
  public TableExplanation<R> explain(Facts facts, EvaluationContext at) {
    Facts row = program.row(facts, at);
    List<Explanation> explanations = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Explanation.Step tree = program.roots().get(i).explain(row, at, "/rows/%d/when".formatted(i));
      explanations.add(new Explanation(tree, at, version()));
    }
    return new TableExplanation<>(decide(facts, at), explanations);
  }

  /**
   * Decides for every row of a table of facts.
   *
   * @param facts the table, with all facts of {@link #facts}
   * @param at the moment of evaluation
   * @return what hits, per row of facts
   * @throws IllegalArgumentException if the table lacks facts, the message names all of them; or if
   *     an amount is compared with one of another currency
   */
  public TableHits<R> decide(FactTable facts, EvaluationContext at) {
    return decide(facts, at, AbsentFacts.REFUSED);
  }

  /**
   * Decides for every row of a table of facts.
   *
   * @param facts the table
   * @param at the moment of evaluation
   * @param absent what it means that the table has no column of a fact
   * @return what hits, per row of facts
   * @throws IllegalArgumentException if the table lacks facts and {@code absent} refuses that, the
   *     message names all of them; or if an amount is compared with one of another currency
   */
  public TableHits<R> decide(FactTable facts, EvaluationContext at, AbsentFacts absent) {
    return new TableHits<>(this, facts.size(), RuleEvaluator.evaluate(program, facts, at, absent));
  }

  /** Returns every row that hits, whatever the hit policy; the facts know derived ones. */
  List<Integer> matching(Facts facts, EvaluationContext at) {
    List<Integer> hits = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (program.roots().get(row).test(facts, at) == Truth.TRUE) {
        hits.add(row);
      }
    }
    return hits;
  }

  /**
   * Checks the table in every combination of the values that its facts can have.
   *
   * @param domains the values of each fact of {@link #tested}, and of others where wanted; the
   *     combinations are at most a million
   * @return the gaps, overlaps and unreachable rows
   * @throws IllegalArgumentException if a fact has no domain or two, there are more than a million
   *     combinations, or combinations times tests of the rows are more than 100 million
   */
  public Coverage coverage(Domain<?>... domains) {
    return new CoverageCheck(tested(), List.of(domains)).run(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DecisionTable<?> that
        && hitPolicy == that.hitPolicy
        && rows.equals(that.rows)
        && Objects.equals(version, that.version)
        && Objects.equals(otherwise, that.otherwise);
  }

  @Override
  public int hashCode() {
    return Objects.hash(hitPolicy, rows, otherwise, version);
  }

  @Override
  public String toString() {
    return "DecisionTable[%s, %d rows]".formatted(hitPolicy, rows.size());
  }

  /**
   * Collects the rows of a table.
   *
   * @param <R> the type of the outcomes
   */
  public static final class Builder<R> {

    private final HitPolicy hitPolicy;
    private final List<Row<R>> rows = new ArrayList<>();
    private @Nullable R otherwise;
    private @Nullable RuleVersion version;
    private @Nullable Segments segments;

    private Builder(HitPolicy hitPolicy) {
      this.hitPolicy = hitPolicy;
    }

    /**
     * Names the table, so that results tell what made them.
     *
     * @param id the name, the same in all versions, not blank
     * @param number the version, from 1
     * @return this builder
     * @throws IllegalArgumentException if the id is blank or the version below 1
     */
    public Builder<R> named(String id, int number) {
      version = RuleVersion.of(id, number);
      return this;
    }

    /**
     * Sets the segments that conditions may name.
     *
     * @param known the segments
     * @return this builder
     */
    public Builder<R> naming(Segments known) {
      segments = known;
      return this;
    }

    /**
     * Adds a row below those added before.
     *
     * @param condition the condition
     * @param outcome the outcome
     * @return this builder
     */
    public Builder<R> when(Condition condition, R outcome) {
      rows.add(new Row<>(condition, outcome));
      return this;
    }

    /**
     * Sets the outcome where no row hits.
     *
     * @param outcome the default
     * @return this builder
     */
    public Builder<R> otherwise(R outcome) {
      otherwise = outcome;
      return this;
    }

    /**
     * Returns the table.
     *
     * @return the table of the rows added
     * @throws IllegalArgumentException as {@link RuleEvaluator#of(Condition)}, or with segments as
     *     {@link RuleEvaluator#of(Condition, Segments)}
     */
    public DecisionTable<R> build() {
      return new DecisionTable<>(this);
    }
  }
}
