package io.dangol.core.grade;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import java.util.List;

/** The facts about grades. */
public final class GradeFacts {

  /** The grade that a customer has. */
  public static final CodeFact<Grade> CURRENT = grade("grade.current");

  /**
   * The grade that a customer had before the current one. In a criterion that is evaluated with a
   * roll it is what the customer had until now, whatever the table says.
   */
  public static final CodeFact<Grade> PREVIOUS = grade("grade.previous");

  /** The day on which the customer got the current grade. */
  public static final DateFact SINCE = Fact.date("grade.since");

  private static final String SOURCE = "core.grade";

  private GradeFacts() {}

  private static CodeFact<Grade> grade(String name) {
    return Fact.code(name, Grade.class, Grade::code, Grade::of);
  }

  /**
   * Returns what is known about these facts.
   *
   * @return a catalog of the three
   */
  public static FactCatalog catalog() {
    return FactCatalog.of(
        List.of(
            FactDefinition.of(CURRENT, FactUnit.NONE, SOURCE),
            FactDefinition.of(PREVIOUS, FactUnit.NONE, SOURCE),
            FactDefinition.of(SINCE, FactUnit.NONE, SOURCE)));
  }
}
