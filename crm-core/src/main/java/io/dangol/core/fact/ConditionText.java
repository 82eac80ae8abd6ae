package io.dangol.core.fact;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;

/** Conditions in a line of text, as they stand in messages. */
final class ConditionText {

  private static final int SHOWN = 5;

  private ConditionText() {}

  static String of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().isEmpty()
          ? "always"
          : all.parts().stream().map(ConditionText::of).collect(joining(" and "));
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().isEmpty()
          ? "never"
          : any.parts().stream().map(ConditionText::of).collect(joining(" or "));
    }
    if (condition instanceof Condition.Not not) {
      return negated(not);
    }
    if (condition instanceof Condition.Compare<?> compare) {
      return compare.fact()
          + " "
          + compare.operator().symbol()
          + " "
          + value(compare.fact(), compare.value());
    }
    if (condition instanceof Condition.In<?> in) {
      return in.fact() + " in " + values(in.fact(), in.values());
    }
    if (condition instanceof Condition.Between<?> between) {
      return between.fact()
          + " between "
          + value(between.fact(), between.from())
          + " and "
          + value(between.fact(), between.to());
    }
    if (condition instanceof Condition.Missing missing) {
      return missing.fact() + " is missing";
    }
    if (condition instanceof Condition.WithinLast within) {
      return within.fact() + " within the last " + within.period();
    }
    if (condition instanceof Condition.CompareAgo ago) {
      return "%s %s %s ago".formatted(ago.fact(), ago.operator().symbol(), ago.ago().period());
    }
    if (condition instanceof Condition.Contains contains) {
      String quantifier = contains.quantifier().name().toLowerCase(Locale.ROOT);
      return "%s contains %s of %s"
          .formatted(contains.fact(), quantifier, values(contains.fact(), contains.codes()));
    }
    if (condition instanceof Condition.Registered registered) {
      return "%s %s %s"
          .formatted(registered.fact(), registered.test().operator(), registered.test().constant());
    }
    if (condition instanceof Condition.TextMatch text) {
      String match = text.match().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return text.fact() + " " + match + " " + text.text();
    }
    if (condition instanceof Condition.InSegment segment) {
      return "in segment " + segment.segment();
    }
    return condition instanceof Condition.Always ? "always" : "never";
  }

  /** A derived value as the name of its fact. */
  static String of(Derivation.Aggregate aggregate) {
    Fact<?> of = aggregate.of();
    String what =
        "%s(%s)".formatted(aggregate.function().key(), of == null ? aggregate.events() : of);
    String window = aggregate.window() == null ? "" : " within " + aggregate.window();
    String where =
        aggregate.where() instanceof Condition.Always
            ? ""
            : " where " + parenthesised(aggregate.where());
    return what + window + where;
  }

  private static String parenthesised(Condition where) {
    String text = of(where);
    return where instanceof Condition.All || where instanceof Condition.Any
        ? text
        : "(" + text + ")";
  }

  static String of(Derivation.Default<?> known) {
    return "(%s or %s)".formatted(known.fact(), value(known.fact(), known.value()));
  }

  private static String negated(Condition.Not not) {
    if (not.part() instanceof Condition.In<?> in) {
      return in.fact() + " not in " + values(in.fact(), in.values());
    }
    if (not.part() instanceof Condition.Missing missing) {
      return missing.fact() + " is known";
    }
    return "not (" + of(not.part()) + ")";
  }

  private static Collector<CharSequence, ?, String> joining(String word) {
    return Collectors.joining(word, "(", ")");
  }

  private static String values(Fact<?> fact, Collection<?> values) {
    String shown =
        values.stream()
            .limit(SHOWN)
            .map(value -> value(fact, value))
            .collect(Collectors.joining(", "));
    return values.size() <= SHOWN
        ? "{" + shown + "}"
        : "{" + shown + ", and " + (values.size() - SHOWN) + " more}";
  }

  /** A value as its fact writes it: codes as codes, plain amounts without currency. */
  static String value(Fact<?> fact, Object value) {
    if (fact instanceof CodeFact<?> code) {
      return code(code, value);
    }
    if (fact instanceof CodeSetFact && value instanceof Collection<?> codes) {
      return codes.stream()
          .map(String::valueOf)
          .sorted()
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof BigMoney money && money.getCurrencyUnit().equals(MoneyFact.PLAIN)) {
      return money.getAmount().toPlainString();
    }
    return value.toString();
  }

  private static <T> String code(CodeFact<T> fact, Object value) {
    return fact.codeOf(fact.type().cast(value));
  }
}
