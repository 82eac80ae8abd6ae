package io.dangol.core.rule.sql;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Writes conditions that have an SQL form; for use once. */
final class SqlWriter {

  /** Databases limit the parameters of a statement, some at a thousand per list. */
  private static final int MOST_VALUES = 1000;

  private static final String TRUE = "1 = 1";
  private static final String FALSE = "1 = 0";

  private final SqlColumns columns;
  private final EvaluationContext at;
  private final List<Object> binds = new ArrayList<>();

  SqlWriter(SqlColumns columns, EvaluationContext at) {
    this.columns = columns;
    this.at = at;
  }

  static boolean hasForm(Condition condition, SqlColumns columns) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().allMatch(part -> hasForm(part, columns));
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().allMatch(part -> hasForm(part, columns));
    }
    if (condition instanceof Condition.Not not) {
      return hasForm(not.part(), columns);
    }
    if (condition instanceof Condition.InSegment segment) {
      throw new IllegalArgumentException(
          "segment %s is known by name only\nMaybe expand the condition with Segments first."
              .formatted(segment.segment()));
    }
    if (condition instanceof Condition.In<?> in && in.values().size() > MOST_VALUES) {
      return false;
    }
    // How a database folds case depends on its collation.
    boolean folds =
        condition instanceof Condition.TextMatch text
            && text.match() == Condition.Match.EQUALS_IGNORE_CASE;
    return !folds && condition.facts().stream().allMatch(fact -> columns.find(fact).isPresent());
  }

  List<Object> binds() {
    return Collections.unmodifiableList(binds);
  }

  String write(Condition condition) {
    if (condition instanceof Condition.All all) {
      return group(all.parts(), " AND ", TRUE);
    }
    if (condition instanceof Condition.Any any) {
      return group(any.parts(), " OR ", FALSE);
    }
    if (condition instanceof Condition.Not not) {
      return "NOT (" + write(not.part()) + ")";
    }
    if (condition instanceof Condition.Compare<?> compare) {
      bind(compare.fact(), compare.value());
      return column(compare.fact()) + " " + compare.operator().symbol() + " ?";
    }
    if (condition instanceof Condition.In<?> in) {
      in.values().forEach(value -> bind(in.fact(), value));
      String parameters = String.join(", ", Collections.nCopies(in.values().size(), "?"));
      return column(in.fact()) + " IN (" + parameters + ")";
    }
    if (condition instanceof Condition.Between<?> between) {
      bind(between.fact(), between.from());
      bind(between.fact(), between.to());
      return column(between.fact()) + " BETWEEN ? AND ?";
    }
    if (condition instanceof Condition.Missing missing) {
      return column(missing.fact()) + " IS NULL";
    }
    if (condition instanceof Condition.WithinLast within) {
      return withinLast(within);
    }
    if (condition instanceof Condition.TextMatch text) {
      return like(text);
    }
    return condition instanceof Condition.Always ? TRUE : FALSE;
  }

  private String group(List<Condition> parts, String operator, String empty) {
    return parts.isEmpty()
        ? empty
        : parts.stream().map(this::write).collect(Collectors.joining(operator, "(", ")"));
  }

  private String withinLast(Condition.WithinLast within) {
    LocalDate today = at.day();
    binds.add(today.minus(within.period()));
    binds.add(today);
    String column = column(within.fact());
    return "(%s > ? AND %s <= ?)".formatted(column, column);
  }

  private String like(Condition.TextMatch text) {
    String escaped = text.text().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    binds.add(
        switch (text.match()) {
          case STARTS_WITH -> escaped + "%";
          case ENDS_WITH -> "%" + escaped;
          case CONTAINS -> "%" + escaped + "%";
          case EQUALS_IGNORE_CASE -> throw new IllegalStateException("has no SQL form");
        });
    return column(text.fact()) + " LIKE ? ESCAPE '!'";
  }

  private String column(Fact<?> fact) {
    return columns
        .find(fact)
        .orElseThrow(() -> new IllegalStateException("%s has no column".formatted(fact)));
  }

  private void bind(Fact<?> fact, Object value) {
    if (value instanceof BigMoney amount && fact instanceof MoneyFact money) {
      requireCurrency(money, amount.getCurrencyUnit());
      binds.add(amount.getAmount());
    } else if (fact instanceof CodeFact<?> code) {
      binds.add(codeOf(code, value));
    } else {
      binds.add(value);
    }
  }

  private void requireCurrency(MoneyFact fact, CurrencyUnit currency) {
    CurrencyUnit ofColumn = columns.currency(fact).orElse(MoneyFact.PLAIN);
    if (!currency.equals(MoneyFact.PLAIN) && !currency.equals(ofColumn)) {
      throw new IllegalArgumentException(
          "%s is in %s and is compared with an amount in %s".formatted(fact, ofColumn, currency));
    }
  }

  private static <T> String codeOf(CodeFact<T> fact, Object value) {
    return fact.codeOf(fact.type().cast(value));
  }
}
