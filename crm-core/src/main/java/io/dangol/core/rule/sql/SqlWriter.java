package io.dangol.core.rule.sql;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
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
  private final List<Object> binds;

  SqlWriter(SqlColumns columns, EvaluationContext at) {
    this(columns, at, new ArrayList<>());
  }

  /** A writer that adds to the parameters of a statement around. */
  SqlWriter(SqlColumns columns, EvaluationContext at, List<Object> binds) {
    this.columns = columns;
    this.at = at;
    this.binds = binds;
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
    boolean isOther =
        condition instanceof Condition.Contains || condition instanceof Condition.Registered;
    return !folds
        && !isOther
        && condition.tested().stream().allMatch(fact -> hasForm(fact, columns));
  }

  private static boolean hasForm(Fact<?> fact, SqlColumns columns) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Default<?> known) {
      return hasForm(known.fact(), columns);
    }
    if (derivation instanceof Derivation.Aggregate aggregate) {
      return columns
          .events(aggregate.events())
          .filter(events -> SqlAggregate.hasForm(aggregate, events))
          .isPresent();
    }
    return columns.find(fact).isPresent();
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
      String column = column(compare.fact());
      bind(compare.fact(), compare.value());
      return column + " " + compare.operator().symbol() + " ?";
    }
    if (condition instanceof Condition.In<?> in) {
      String column = column(in.fact());
      in.values().forEach(value -> bind(in.fact(), value));
      String parameters = String.join(", ", Collections.nCopies(in.values().size(), "?"));
      return column + " IN (" + parameters + ")";
    }
    if (condition instanceof Condition.Between<?> between) {
      String column = column(between.fact());
      bind(between.fact(), between.from());
      bind(between.fact(), between.to());
      return column + " BETWEEN ? AND ?";
    }
    if (condition instanceof Condition.Missing missing) {
      return column(missing.fact()) + " IS NULL";
    }
    if (condition instanceof Condition.WithinLast within) {
      return withinLast(within);
    }
    if (condition instanceof Condition.CompareAgo ago) {
      String column = column(ago.fact());
      binds.add(ago.ago().before(at.day()));
      return column + " " + ago.operator().symbol() + " ?";
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
    String after = column(within.fact());
    binds.add(today.minus(within.period()));
    String until = column(within.fact());
    binds.add(today);
    return "(%s > ? AND %s <= ?)".formatted(after, until);
  }

  private String like(Condition.TextMatch text) {
    String column = column(text.fact());
    String escaped = text.text().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    binds.add(
        switch (text.match()) {
          case STARTS_WITH -> escaped + "%";
          case ENDS_WITH -> "%" + escaped;
          case CONTAINS -> "%" + escaped + "%";
          case EQUALS_IGNORE_CASE -> throw new IllegalStateException("has no SQL form");
        });
    return column + " LIKE ? ESCAPE '!'";
  }

  /** The expression of a fact; its parameters come before those of what it is compared with. */
  private String column(Fact<?> fact) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Default<?> known) {
      String column = column(known.fact());
      bind(known.fact(), known.value());
      return "COALESCE(" + column + ", ?)";
    }
    if (derivation instanceof Derivation.Aggregate aggregate) {
      return columns
          .events(aggregate.events())
          .map(events -> new SqlAggregate(events, aggregate, at, binds).write())
          .orElseThrow(() -> new IllegalStateException("%s has no table".formatted(fact)));
    }
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
