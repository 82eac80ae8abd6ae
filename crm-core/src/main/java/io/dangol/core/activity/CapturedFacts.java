package io.dangol.core.activity;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactTableBuilder;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What customers answered, what contacts found out and what came of them, as facts of the host: the
 * panel of a prospect, the plans of a group customer, the outcome of the telephone round on which
 * customers are graded anew.
 *
 * <pre>{@code
 * CapturedFacts captured = CapturedFacts.asOf(asOf)
 *     .answer("sign-up", "panel", PANEL)                     // of the latest answer
 *     .outcome(InteractionChannel.TELEPHONE, ROUND_OUTCOME)  // of the latest call
 *     .read(answers.stream(), interactions.stream());
 * FactTable facts = base.with(captured);
 * }</pre>
 *
 * <p>The latest value counts, by {@link Activity#ORDER}. A value that is not of its fact's type
 * does not count and is named by {@link #refused()}. Immutable.
 */
public final class CapturedFacts implements FactSource {

  private final Set<Fact<?>> facts;
  private final Map<CustomerId, Facts> rows;
  private final Set<SourceRef> refused;

  private CapturedFacts(Set<Fact<?>> facts, Map<CustomerId, Facts> rows, Set<SourceRef> refused) {
    this.facts = facts;
    this.rows = rows;
    this.refused = refused;
  }

  /**
   * Begins a choice of facts.
   *
   * @param asOf the moment of evaluation; what took place later does not count
   * @return a builder without facts
   */
  public static Builder asOf(Instant asOf) {
    return new Builder(Objects.requireNonNull(asOf, "asOf"));
  }

  /**
   * Returns the records whose value is not of the type of its fact, or no code of it.
   *
   * @return their sources in order, unmodifiable
   */
  public Set<SourceRef> refused() {
    return refused;
  }

  @Override
  public String name() {
    return "captured";
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of();
  }

  @Override
  public Set<Fact<?>> publishes() {
    return facts;
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    FactTableBuilder builder = FactTable.builder(facts.toArray(Fact<?>[]::new));
    Facts nothing = Facts.builder().build();
    for (int row = 0; row < table.size(); row++) {
      CustomerId customer = table.customers().at(row);
      builder.add(customer, rows.getOrDefault(customer, nothing));
    }
    FactTable built = builder.build();
    built.facts().forEach(fact -> columns.put(built.column(fact)));
  }

  /** Collects what is to become a fact. */
  public static final class Builder {

    private final Instant asOf;
    private final Map<Key, Fact<?>> facts = new LinkedHashMap<>();

    /** What a value is found by: a question, a captured field, or the outcome on a channel. */
    private record Key(Kind kind, String first, String second) {}

    private enum Kind {
      ANSWER,
      CAPTURED,
      OUTCOME
    }

    private Builder(Instant asOf) {
      this.asOf = asOf;
    }

    /**
     * Makes the answers to a question a fact.
     *
     * @param questionnaire the questionnaire
     * @param question the question
     * @param fact the fact
     * @return this builder
     * @throws IllegalArgumentException if the fact or the question was given before
     */
    public Builder answer(String questionnaire, String question, Fact<?> fact) {
      return put(new Key(Kind.ANSWER, questionnaire, question), fact);
    }

    /**
     * Makes what contacts capture a fact.
     *
     * @param field the name of the captured field
     * @param fact the fact
     * @return this builder
     * @throws IllegalArgumentException if the fact or the field was given before
     */
    public Builder captured(String field, Fact<?> fact) {
      return put(new Key(Kind.CAPTURED, field, ""), fact);
    }

    /**
     * Makes the outcome of contacts a fact.
     *
     * @param channel where the contacts took place
     * @param fact the fact, whose codes are the outcomes
     * @return this builder
     * @throws IllegalArgumentException if the fact or the channel was given before
     */
    public Builder outcome(InteractionChannel channel, CodeFact<?> fact) {
      return put(new Key(Kind.OUTCOME, channel.name(), ""), fact);
    }

    private Builder put(Key key, Fact<?> fact) {
      if (facts.containsValue(fact)) {
        throw new IllegalArgumentException("fact %s is given twice".formatted(fact));
      }
      if (facts.putIfAbsent(key, fact) != null) {
        throw new IllegalArgumentException("what gives fact %s is given twice".formatted(fact));
      }
      return this;
    }

    /**
     * Reads the activities, and closes the streams.
     *
     * @param answers the answers to surveys in any order
     * @param interactions the interactions in any order
     * @return the source of the facts
     */
    public CapturedFacts read(Stream<SurveyAnswer> answers, Stream<Interaction> interactions) {
      Latest latest = new Latest();
      try (answers;
          interactions) {
        answers
            .sequential()
            .forEach(
                answer ->
                    latest.offer(
                        new Key(Kind.ANSWER, answer.questionnaire(), answer.question()),
                        answer,
                        answer.answer()));
        interactions.sequential().forEach(latest::offer);
      }
      return latest.facts();
    }

    /** The latest value of every fact and customer; for use by one thread. */
    private final class Latest {

      private final Map<CustomerId, Map<Fact<?>, Found>> byCustomer = new HashMap<>();
      private final Set<SourceRef> refused = new TreeSet<>();

      private record Found(Activity activity, Object value) {}

      private void offer(Interaction interaction) {
        interaction
            .captured()
            .forEach(
                (field, value) -> offer(new Key(Kind.CAPTURED, field, ""), interaction, value));
        if (interaction.outcome() != null) {
          offer(
              new Key(Kind.OUTCOME, interaction.channel().name(), ""),
              interaction,
              FieldValue.code(interaction.outcome()));
        }
      }

      private void offer(Key key, Activity activity, FieldValue value) {
        Fact<?> fact = facts.get(key);
        if (fact == null || activity.at().isAfter(asOf)) {
          return;
        }
        Optional<Object> typed = typed(fact, value);
        if (typed.isEmpty()) {
          refused.add(activity.source());
          return;
        }
        byCustomer
            .computeIfAbsent(activity.customer(), customer -> new HashMap<>())
            .merge(
                fact,
                new Found(activity, typed.get()),
                (a, b) -> Activity.ORDER.compare(a.activity(), b.activity()) < 0 ? b : a);
      }

      private CapturedFacts facts() {
        Map<CustomerId, Facts> rows = new HashMap<>();
        byCustomer.forEach(
            (customer, found) -> {
              Facts.Builder row = Facts.builder();
              found.forEach((fact, value) -> set(row, fact, value.value()));
              rows.put(customer, row.build());
            });
        return new CapturedFacts(
            Collections.unmodifiableSet(new LinkedHashSet<>(facts.values())),
            rows,
            Collections.unmodifiableSet(refused));
      }
    }

    private static <T> void set(Facts.Builder row, Fact<T> fact, Object value) {
      row.set(fact, fact.type().cast(value));
    }

    /** Returns a value as one of the fact's type, or empty where it is none. */
    private static Optional<Object> typed(Fact<?> fact, FieldValue value) {
      if (fact instanceof CodeFact<?> code && value instanceof FieldValue.Code text) {
        return code(code, text.value());
      }
      if (fact instanceof NumberFact<?> number && value instanceof FieldValue.Decimal decimal) {
        return number(number, decimal);
      }
      if (fact instanceof DateFact && value instanceof FieldValue.Day day) {
        return Optional.of(day.value());
      }
      if (fact instanceof BooleanFact && value instanceof FieldValue.Flag flag) {
        return Optional.of(flag.value());
      }
      if (fact instanceof MoneyFact && value instanceof FieldValue.Amount amount) {
        return Optional.of(amount.value());
      }
      return Optional.empty();
    }

    private static Optional<Object> code(CodeFact<?> fact, String code) {
      try {
        return Optional.of(fact.valueOf(code));
      } catch (IllegalArgumentException unknown) {
        return Optional.empty();
      }
    }

    private static Optional<Object> number(NumberFact<?> fact, FieldValue.Decimal decimal) {
      double number = decimal.value().doubleValue();
      boolean whole = decimal.value().scale() <= 0 && Math.abs(number) <= Integer.MAX_VALUE;
      return Double.isFinite(number) && (whole || !fact.isInteger())
          ? Optional.of(fact.value(number))
          : Optional.empty();
    }
  }
}
