package io.dangol.core.rule.message;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.Fact;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says conditions in the words of a catalogue. */
final class ConditionWords {

  private static final int SHOWN = 5;

  private final MessageCatalog messages;

  ConditionWords(MessageCatalog messages) {
    this.messages = messages;
  }

  String of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return group("text.and", all.parts());
    }
    if (condition instanceof Condition.Any any) {
      return group("text.or", any.parts());
    }
    if (condition instanceof Condition.Not not) {
      return negated(not.part());
    }
    if (condition instanceof Condition.InSegment segment) {
      return say("text.segment", segment.segment());
    }
    if (condition instanceof Condition.Always || condition instanceof Condition.Never) {
      return say(condition instanceof Condition.Always ? "text.always" : "text.never");
    }
    return test(condition, fact(condition.tested().orElseThrow()));
  }

  private String group(String key, List<Condition> parts) {
    if (parts.isEmpty()) {
      return say(key.equals("text.and") ? "text.always" : "text.never");
    }
    return parts.stream().map(this::of).collect(Collectors.joining(say(key), "(", ")"));
  }

  private String negated(Condition part) {
    if (part instanceof Condition.In<?> in) {
      return say("text.notIn", fact(in.fact()), values(in.fact(), in.values()));
    }
    if (part instanceof Condition.Missing missing) {
      return say("text.known", fact(missing.fact()));
    }
    Optional<Derivation.Aggregate> asked = existence(part);
    if (asked.isPresent()) {
      return existence(asked.get(), !isTrue(part));
    }
    boolean isGroup = part instanceof Condition.All || part instanceof Condition.Any;
    return say("text.not", isGroup ? of(part) : "(" + of(part) + ")");
  }

  /** The events of which a condition asks whether there are any. */
  private static Optional<Derivation.Aggregate> existence(Condition condition) {
    return condition instanceof Condition.Compare<?> compare
            && compare.operator() == Condition.Operator.EQUAL
            && compare.fact().derivation().orElse(null) instanceof Derivation.Aggregate aggregate
            && aggregate.function() == Derivation.Function.EXISTS
        ? Optional.of(aggregate)
        : Optional.empty();
  }

  private static boolean isTrue(Condition condition) {
    return condition instanceof Condition.Compare<?> compare && compare.value().equals(true);
  }

  private String existence(Derivation.Aggregate aggregate, boolean exist) {
    String events = within(aggregate, String.valueOf(aggregate.events()));
    return say(exist ? "text.exists" : "text.none", events);
  }

  private String test(Condition condition, String fact) {
    if (condition instanceof Condition.Compare<?> compare) {
      Optional<Derivation.Aggregate> asked = existence(compare);
      return asked.isPresent()
          ? existence(asked.get(), isTrue(compare))
          : say(
              key(compare.fact(), name(compare.operator())),
              fact,
              Fact.text(compare.fact(), compare.value()));
    }
    if (condition instanceof Condition.In<?> in) {
      return say("text.in", fact, values(in.fact(), in.values()));
    }
    if (condition instanceof Condition.Between<?> between) {
      return say(
          key(between.fact(), "between"),
          fact,
          Fact.text(between.fact(), between.from()),
          Fact.text(between.fact(), between.to()));
    }
    if (condition instanceof Condition.WithinLast within) {
      return say("text.withinLast", fact, period(within.period()));
    }
    if (condition instanceof Condition.CompareAgo ago) {
      String day = say("text.ago", period(ago.ago().period()));
      return say(key(ago.fact(), name(ago.operator())), fact, day);
    }
    if (condition instanceof Condition.TextMatch text) {
      return say("text." + name(text.match()), fact, text.text());
    }
    if (condition instanceof Condition.Contains contains) {
      String key =
          contains.quantifier() == Condition.Quantifier.ANY
              ? "text.containsAny"
              : "text.containsAll";
      return say(key, fact, values(contains.fact(), contains.codes()));
    }
    if (condition instanceof Condition.Registered registered) {
      return say(
          "text.registered", fact, registered.test().operator(), registered.test().constant());
    }
    return say("text.missing", fact);
  }

  /** A fact by its name, and a derived one by what it is. */
  private String fact(Fact<?> fact) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Default<?> known) {
      return say("text.default", fact(known.fact()), Fact.text(known.fact(), known.value()));
    }
    if (derivation instanceof Derivation.Aggregate aggregate) {
      Object of = aggregate.of() == null ? aggregate.events() : aggregate.of();
      String value = say("text.aggregate." + aggregate.function().key(), of);
      return within(aggregate, value);
    }
    return fact.name();
  }

  /** A value of events with the events that count. */
  private String within(Derivation.Aggregate aggregate, String value) {
    String window =
        aggregate.window() == null ? value : say("text.window", value, period(aggregate.window()));
    return aggregate.where() instanceof Condition.Always
        ? window
        : say("text.where", window, of(aggregate.where()));
  }

  /** Days are before and after each other, not below and above. */
  private static String key(Fact<?> fact, String relation) {
    boolean hasOwnWord =
        fact instanceof DateFact && !relation.equals("equal") && !relation.equals("not-equal");
    return (hasOwnWord ? "text.date." : "text.") + relation;
  }

  private String period(Period period) {
    List<String> parts = new ArrayList<>();
    addPart("year", period.getYears(), parts);
    addPart("month", period.getMonths(), parts);
    addPart("day", period.getDays(), parts);
    return parts.isEmpty() ? say("text.period.days", 0) : String.join(" ", parts);
  }

  private void addPart(String unit, int number, List<String> parts) {
    if (number != 0) {
      parts.add(say("text.period." + unit + (number == 1 ? "" : "s"), number));
    }
  }

  private String values(Fact<?> fact, Collection<?> values) {
    String shown =
        values.stream()
            .limit(SHOWN)
            .map(value -> value instanceof String code ? code : Fact.text(fact, value))
            .collect(Collectors.joining(", "));
    return values.size() <= SHOWN ? shown : say("text.more", shown, values.size() - SHOWN);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String say(String key, Object... arguments) {
    return messages.phrase(key, arguments);
  }
}
