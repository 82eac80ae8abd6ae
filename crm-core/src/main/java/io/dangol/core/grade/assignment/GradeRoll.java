package io.dangol.core.grade.assignment;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeFacts;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The grades that customers have: one row per customer, as primitives. It is what an evaluation
 * starts from and what it leaves, and a source of {@link GradeFacts} for any table. Immutable.
 */
public final class GradeRoll implements FactSource {

  private static final GradeRoll EMPTY = new Builder(0).build();
  private static final int MISSING_DAY = Integer.MIN_VALUE;

  private final CustomerIndex customers;
  private final List<Grade> dictionary;
  private final int[] current;
  private final int[] previous;
  private final int[] since;
  private final int[] atRisk;
  private final Instant[] evaluatedAt;
  private final boolean[] overridden;

  private GradeRoll(Builder rows) {
    this.customers = rows.fixed == null ? rows.customers.build() : rows.fixed;
    int size = customers.size();
    this.dictionary = List.copyOf(rows.codes.keySet());
    this.current = Arrays.copyOf(rows.current, size);
    this.previous = Arrays.copyOf(rows.previous, size);
    this.since = Arrays.copyOf(rows.since, size);
    this.atRisk = Arrays.copyOf(rows.atRisk, size);
    this.evaluatedAt = Arrays.copyOf(rows.evaluatedAt, size);
    this.overridden = Arrays.copyOf(rows.overridden, size);
  }

  /**
   * Returns the roll before any evaluation.
   *
   * @return a roll without customers
   */
  public static GradeRoll empty() {
    return EMPTY;
  }

  /**
   * Returns the roll of the last assignments.
   *
   * @param assignments assignments in any order; of several of one customer the latest counts, of
   *     one moment that of the last policy by name
   * @return the roll
   */
  public static GradeRoll of(Iterable<GradeAssignment> assignments) {
    Map<CustomerId, GradeAssignment> latest = new LinkedHashMap<>();
    assignments.forEach(
        assignment -> latest.merge(assignment.customer(), assignment, GradeRoll::later));
    Builder rows = new Builder(latest.size());
    latest
        .values()
        .forEach(
            last ->
                rows.add(
                    last.customer().value(),
                    last.grade(),
                    last.previous().orElse(null),
                    Math.toIntExact(last.since().toEpochDay()),
                    last.atRiskSince()
                        .map(day -> Math.toIntExact(day.toEpochDay()))
                        .orElse(MISSING_DAY),
                    last.evaluatedAt(),
                    last.reason() == GradeReason.OVERRIDE));
    return rows.build();
  }

  private static GradeAssignment later(GradeAssignment a, GradeAssignment b) {
    int order = a.evaluatedAt().compareTo(b.evaluatedAt());
    return order > 0 || (order == 0 && a.policy().compareTo(b.policy()) >= 0) ? a : b;
  }

  /**
   * Returns the number of customers.
   *
   * @return how many have a grade
   */
  public int size() {
    return current.length;
  }

  /**
   * Returns the grade of a customer.
   *
   * @param customer the customer
   * @return the grade, or empty if there is none
   */
  public Optional<Grade> grade(CustomerId customer) {
    int row = customers.rowOf(customer);
    return row < 0 ? Optional.empty() : Optional.of(dictionary.get(current[row]));
  }

  /**
   * Returns this roll without some customers: who left for good, and who was merged into another
   * customer. Their places under a cap are free then. A survivor goes on with its own grade; where
   * it is to have the grade of the other, a {@link GradeOverride} gives it.
   *
   * @param gone the customers, whether or not they have a grade
   * @return the roll of the others
   */
  public GradeRoll without(Set<CustomerId> gone) {
    Builder rows = new Builder(size());
    for (int row = 0; row < size(); row++) {
      if (!gone.contains(customers.at(row))) {
        copyTo(rows, row);
      }
    }
    return rows.build();
  }

  CustomerIndex customers() {
    return customers;
  }

  Grade currentAt(int row) {
    return dictionary.get(current[row]);
  }

  @Nullable Grade previousAt(int row) {
    return previous[row] < 0 ? null : dictionary.get(previous[row]);
  }

  int sinceAt(int row) {
    return since[row];
  }

  int atRiskAt(int row) {
    return atRisk[row];
  }

  Instant evaluatedAt(int row) {
    return evaluatedAt[row];
  }

  boolean isOverridden(int row) {
    return overridden[row];
  }

  /** Adds a row of another roll as it is. */
  void copyTo(Builder rows, int row) {
    rows.add(
        customers.valueAt(row),
        currentAt(row),
        previousAt(row),
        since[row],
        atRisk[row],
        evaluatedAt[row],
        overridden[row]);
  }

  @Override
  public String name() {
    return "grades";
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of();
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(GradeFacts.CURRENT, GradeFacts.PREVIOUS, GradeFacts.SINCE);
  }

  /** Writes what the roll says; the facts of customers whom it does not have are missing. */
  @Override
  public void write(FactTable table, FactWriter columns) {
    int[] rows = new int[table.size()];
    Arrays.setAll(rows, row -> customers.rowOf(table.customers().at(row)));
    columns.put(Column.codes(GradeFacts.CURRENT, picked(rows, -1, r -> current[r]), dictionary));
    columns.put(Column.codes(GradeFacts.PREVIOUS, picked(rows, -1, r -> previous[r]), dictionary));
    columns.put(Column.dates(GradeFacts.SINCE, picked(rows, MISSING_DAY, r -> since[r])));
  }

  private static int[] picked(int[] rows, int missing, IntUnaryOperator value) {
    return Arrays.stream(rows).map(row -> row < 0 ? missing : value.applyAsInt(row)).toArray();
  }

  @Override
  public String toString() {
    return "GradeRoll[%d customers]".formatted(size());
  }

  /** Collects rows; for use by one thread. */
  static final class Builder {

    private final CustomerIndex.Builder customers = CustomerIndex.builder();
    private final Map<Grade, Integer> codes = new LinkedHashMap<>();
    private final @Nullable CustomerIndex fixed;
    private Instant[] evaluatedAt;
    private int[] current;
    private int[] previous;
    private int[] since;
    private int[] atRisk;
    private boolean[] overridden;

    Builder(int expected) {
      this(Math.max(16, expected), null);
    }

    /** Takes a row for each of these customers, and no others: their index is not built anew. */
    Builder(CustomerIndex customers) {
      this(customers.size(), customers);
    }

    private Builder(int capacity, @Nullable CustomerIndex fixed) {
      this.fixed = fixed;
      evaluatedAt = new Instant[capacity];
      current = new int[capacity];
      previous = new int[capacity];
      since = new int[capacity];
      atRisk = new int[capacity];
      overridden = new boolean[capacity];
    }

    void add(
        String customer,
        Grade grade,
        @Nullable Grade before,
        int sinceDay,
        int atRiskDay,
        Instant at,
        boolean override) {
      int row = reserve(customer);
      set(row, grade, before, sinceDay, atRiskDay, at, override);
    }

    /** Makes room for a customer. */
    int reserve(String customer) {
      int row = customers.add(customer);
      if (row == current.length) {
        grow(2 * row);
      }
      return row;
    }

    void set(
        int row,
        Grade grade,
        @Nullable Grade before,
        int sinceDay,
        int atRiskDay,
        Instant at,
        boolean override) {
      current[row] = code(grade);
      previous[row] = before == null ? -1 : code(before);
      since[row] = sinceDay;
      atRisk[row] = atRiskDay;
      evaluatedAt[row] = at;
      overridden[row] = override;
    }

    private void grow(int capacity) {
      evaluatedAt = Arrays.copyOf(evaluatedAt, capacity);
      current = Arrays.copyOf(current, capacity);
      previous = Arrays.copyOf(previous, capacity);
      since = Arrays.copyOf(since, capacity);
      atRisk = Arrays.copyOf(atRisk, capacity);
      overridden = Arrays.copyOf(overridden, capacity);
    }

    private int code(Grade grade) {
      return codes.computeIfAbsent(grade, key -> codes.size());
    }

    GradeRoll build() {
      return new GradeRoll(this);
    }
  }
}
