package io.dangol.core.rule.sql;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A condition divided into what a database evaluates and what is left for the engine.
 *
 * <p>A customer matches the condition exactly where the {@code where} expression is true for its
 * row and the residual is true for its facts. Only parts of the outermost conjunction are divided;
 * a disjunction that has a part without an SQL form is left as a whole.
 *
 * @param where an SQL expression with {@code ?} for each bind, for use after {@code WHERE}; {@code
 *     1 = 1} if nothing can be pushed
 * @param binds the values of the parameters in their order: {@code Integer}, {@code Double}, {@code
 *     BigDecimal}, {@code LocalDate}, {@code OffsetDateTime}, {@code String} or {@code Boolean}
 * @param residual the condition that is left, {@link Condition.Always} if nothing is
 */
public record SqlSplit(String where, List<Object> binds, Condition residual) {

  public SqlSplit {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(residual, "residual");
    binds = List.copyOf(binds);
  }

  /**
   * Divides a condition.
   *
   * @param condition the condition, without names of segments
   * @param columns which facts the database has
   * @param at the moment of evaluation, which becomes part of the binds
   * @return the two parts
   * @throws IllegalArgumentException if an amount is compared with one of another currency than its
   *     column's, or the condition names a segment
   */
  public static SqlSplit of(Condition condition, SqlColumns columns, EvaluationContext at) {
    List<Condition> pushed = new ArrayList<>();
    List<Condition> left = new ArrayList<>();
    divide(condition, columns, pushed, left);
    SqlWriter sql = new SqlWriter(columns, at);
    String where = sql.write(new Condition.All(pushed));
    return new SqlSplit(
        where,
        sql.binds(),
        left.isEmpty()
            ? Condition.always()
            : left.size() == 1 ? left.get(0) : new Condition.All(left));
  }

  private static void divide(
      Condition condition, SqlColumns columns, List<Condition> pushed, List<Condition> left) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> divide(part, columns, pushed, left));
    } else if (SqlWriter.hasForm(condition, columns)) {
      pushed.add(condition);
    } else {
      left.add(condition);
    }
  }

  /**
   * Returns whether the database evaluates everything.
   *
   * @return whether nothing is left
   */
  public boolean isComplete() {
    return residual instanceof Condition.Always;
  }

  /** Returns the statement without values: they may be personal data. */
  @Override
  public String toString() {
    return "SqlSplit[where=%s, %d binds, complete=%s]".formatted(where, binds.size(), isComplete());
  }
}
