package io.dangol.core.rule;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;

/** Conditions in a line of text, as they stand in messages. */
final class ConditionText {

  private static final int SHOWN = 5;

  private ConditionText() {}

  /** Whether a negation is written and explained as one operator: {@code notIn}, {@code exists}. */
  static boolean isOneOperator(Condition.Not not) {
    return not.part() instanceof Condition.In<?> || not.part() instanceof Condition.Missing;
  }

  static String of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().map(ConditionText::of).collect(joining(" and "));
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().map(ConditionText::of).collect(joining(" or "));
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
    if (condition instanceof Condition.TextMatch text) {
      String match = text.match().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return text.fact() + " " + match + " " + text.text();
    }
    if (condition instanceof Condition.InSegment segment) {
      return "in segment " + segment.segment();
    }
    return condition instanceof Condition.Always ? "always" : "never";
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
    if (value instanceof BigMoney money && money.getCurrencyUnit().equals(MoneyFact.PLAIN)) {
      return money.getAmount().toPlainString();
    }
    return value.toString();
  }

  private static <T> String code(CodeFact<T> fact, Object value) {
    return fact.codeOf(fact.type().cast(value));
  }
}
