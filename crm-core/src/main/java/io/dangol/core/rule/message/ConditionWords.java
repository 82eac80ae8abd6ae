package io.dangol.core.rule.message;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
    return parts.stream().map(this::of).collect(Collectors.joining(say(key), "(", ")"));
  }

  private String negated(Condition part) {
    if (part instanceof Condition.In<?> in) {
      return say("text.notIn", fact(in.fact()), values(in.fact(), in.values()));
    }
    if (part instanceof Condition.Missing missing) {
      return say("text.known", fact(missing.fact()));
    }
    return say("text.not", of(part));
  }

  private String test(Condition condition, String fact) {
    if (condition instanceof Condition.Compare<?> compare) {
      String value = Fact.text(compare.fact(), compare.value());
      return say("text." + name(compare.operator()), fact, value);
    }
    if (condition instanceof Condition.In<?> in) {
      return say("text.in", fact, values(in.fact(), in.values()));
    }
    if (condition instanceof Condition.Between<?> between) {
      return say(
          "text.between",
          fact,
          Fact.text(between.fact(), between.from()),
          Fact.text(between.fact(), between.to()));
    }
    if (condition instanceof Condition.WithinLast within) {
      return say("text.withinLast", fact, within.period());
    }
    if (condition instanceof Condition.CompareAgo ago) {
      return say("text." + name(ago.operator()), fact, say("text.ago", ago.ago().period()));
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
      String window =
          aggregate.window() == null ? value : say("text.window", value, aggregate.window());
      return aggregate.where() instanceof Condition.Always
          ? window
          : say("text.where", window, of(aggregate.where()));
    }
    return fact.name();
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
