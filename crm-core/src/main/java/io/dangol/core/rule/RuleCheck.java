package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is legal in a condition or a decision table and probably not meant, without any
 * data.
 *
 * <p>All tests of a condition are compared, in whatever groups and negations they stand: of each
 * fact, one value of every region in which no test changes its verdict is tried, together with
 * those of all other facts. Days relative to the evaluation are compared with each other; what a
 * test of the host or a text may match is left open. What is reported is certain; very large
 * conditions are not searched to the end, and values over the same events are taken to be free of
 * each other, so that something may be left unsaid. Immutable.
 */
public final class RuleCheck {

  private final FactCatalog catalog;
  private final @Nullable Segments segments;

  private RuleCheck(FactCatalog catalog, @Nullable Segments segments) {
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.segments = segments;
  }

  /**
   * Returns the check of conditions over some facts.
   *
   * @param catalog which values the facts can have, in which currency amounts are, and how long
   *     events are kept
   * @return the check, to which segments are known by name only
   */
  public static RuleCheck with(FactCatalog catalog) {
    return new RuleCheck(catalog, null);
  }

  /**
   * Returns this check for conditions that name segments.
   *
   * @param known the segments; what they say counts, what is odd within them is not reported
   * @return the check
   */
  public RuleCheck withSegments(Segments known) {
    return new RuleCheck(catalog, known);
  }

  /**
   * Checks a condition.
   *
   * @param condition the condition
   * @return what was found, in the order of the condition, with pointers that start with {@code
   *     /rule}
   * @throws IllegalArgumentException if it is nested deeper than 500, or a set has amounts of
   *     several currencies
   */
  public static List<Finding> of(Condition condition) {
    return of(condition, FactCatalog.of(List.of()));
  }

  /**
   * Checks a condition against what is known of the facts and events that it names.
   *
   * @param condition the condition
   * @param catalog what is known of them
   * @return what was found, as {@link #of(Condition)}
   * @throws IllegalArgumentException as {@link #of(Condition)}
   */
  public static List<Finding> of(Condition condition, FactCatalog catalog) {
    return with(catalog).check(condition, "/rule");
  }

  /**
   * Checks the rows of a decision table and how they relate.
   *
   * @param table the table
   * @return what was found, as {@link #check(DecisionTable, String)} with {@code /rows}
   */
  public static List<Finding> of(DecisionTable<?> table) {
    return with(FactCatalog.of(List.of())).check(table, "/rows");
  }

  /**
   * Checks a condition.
   *
   * @param condition the condition
   * @param pointer where it stands, a JSON Pointer such as {@code /rule}
   * @return what was found, in the order of the condition; amounts in several currencies first
   * @throws IllegalArgumentException as {@link #of(Condition)}
   */
  public List<Finding> check(Condition condition, String pointer) {
    ConditionDepth.check(condition);
    CurrencyCheck currencies = new CurrencyCheck(catalog, segments);
    currencies.visit(condition, pointer);
    List<Finding> findings = new ArrayList<>(currencies.findings());
    findings.addAll(new ConditionCheck(condition, catalog, segments).findings(pointer));
    return List.copyOf(findings);
  }

  /**
   * Checks the rows of a decision table and how they relate.
   *
   * @param table the table
   * @param pointer where its rows stand, a JSON Pointer such as {@code /rows}
   * @return what was found in each row's condition, with pointers such as {@code /rows/0/when},
   *     then rows that never decide, of a table of which one row may hit overlapping rows (100 at
   *     most, and how many more there are), and, of one without a default whose facts have few
   *     possible values each, combinations without a row. {@link Finding.Kind#NOT_CHECKED} says
   *     that the rows are too many to be compared
   */
  public List<Finding> check(DecisionTable<?> table, String pointer) {
    List<Finding> findings = new ArrayList<>();
    Segments named = table.segments().orElse(segments);
    CurrencyCheck currencies = new CurrencyCheck(catalog, named);
    for (int row = 0; row < table.rows().size(); row++) {
      Condition when = table.rows().get(row).when();
      String place = pointer + "/" + row + "/when";
      currencies.visit(when, place);
      findings.addAll(new ConditionCheck(when, catalog, named).findings(place));
    }
    findings.addAll(0, currencies.findings());
    findings.addAll(new TableCheck(table, catalog, named).findings(pointer));
    return List.copyOf(findings);
  }
}
