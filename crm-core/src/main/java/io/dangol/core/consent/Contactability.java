package io.dangol.core.consent;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Publishes whether customers may be contacted: {@link ConsentFacts} of every channel for which the
 * host has an answer.
 *
 * <p>What the host does not give is not published: a table without the consent columns says that
 * nobody asked, a missing value in a column that nothing is recorded for this customer.
 */
public final class Contactability implements FactSource {

  private static final int NONE = -1;
  private static final List<ConsentState> STATES = List.of(ConsentState.values());
  private static final List<SuppressionReason> REASONS = List.of(SuppressionReason.values());

  private final EvaluationContext context;
  private final Purpose purpose;
  private final @Nullable Function<CustomerId, ConsentLedger> ledgers;
  private final @Nullable BiFunction<CustomerId, Channel, Optional<Suppression>> suppressions;
  private final @Nullable BiFunction<CustomerId, Channel, Optional<Instant>> lastContacts;

  private Contactability(
      EvaluationContext context,
      Purpose purpose,
      @Nullable Function<CustomerId, ConsentLedger> ledgers,
      @Nullable BiFunction<CustomerId, Channel, Optional<Suppression>> suppressions,
      @Nullable BiFunction<CustomerId, Channel, Optional<Instant>> lastContacts) {
    this.context = context;
    this.purpose = purpose;
    this.ledgers = ledgers;
    this.suppressions = suppressions;
    this.lastContacts = lastContacts;
  }

  /**
   * Returns a source that knows nothing yet.
   *
   * @param context the moment, and the zone in which days are counted
   * @return a source about {@link Purpose#MARKETING}
   */
  public static Contactability at(EvaluationContext context) {
    return new Contactability(
        Objects.requireNonNull(context, "context"), Purpose.MARKETING, null, null, null);
  }

  /**
   * Returns this source for another purpose.
   *
   * @param other the purpose
   * @return the source
   */
  public Contactability forPurpose(Purpose other) {
    return new Contactability(
        context, Objects.requireNonNull(other, "other"), ledgers, suppressions, lastContacts);
  }

  /**
   * Returns this source with the customers' consents.
   *
   * @param byCustomer gives the ledger of a customer, an empty one where nothing is recorded
   * @return the source
   */
  public Contactability withConsents(Function<CustomerId, ConsentLedger> byCustomer) {
    return new Contactability(
        context, purpose, Objects.requireNonNull(byCustomer), suppressions, lastContacts);
  }

  /**
   * Returns this source with what forbids contact.
   *
   * @param byCustomer gives the suppression of a customer on a channel, of the customer or of the
   *     address that would be used; one that is not in force is ignored
   * @return the source
   */
  public Contactability withSuppressions(
      BiFunction<CustomerId, Channel, Optional<Suppression>> byCustomer) {
    return new Contactability(
        context, purpose, ledgers, Objects.requireNonNull(byCustomer), lastContacts);
  }

  /**
   * Returns this source with the last contacts.
   *
   * @param byCustomer gives the moment of the last contact with a customer on a channel
   * @return the source
   */
  public Contactability withLastContacts(
      BiFunction<CustomerId, Channel, Optional<Instant>> byCustomer) {
    return new Contactability(
        context, purpose, ledgers, suppressions, Objects.requireNonNull(byCustomer));
  }

  @Override
  public String name() {
    return "contactability";
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of();
  }

  @Override
  public Set<Fact<?>> publishes() {
    Set<Fact<?>> facts = new LinkedHashSet<>();
    for (Channel channel : Channel.values()) {
      if (ledgers != null) {
        facts.add(ConsentFacts.consent(channel));
      }
      if (suppressions != null) {
        facts.add(ConsentFacts.suppression(channel));
      }
      if (lastContacts != null) {
        facts.add(ConsentFacts.lastAt(channel));
      }
    }
    return facts;
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    if (ledgers != null) {
      writeConsents(table.customers(), ledgers, columns);
    }
    for (Channel channel : Channel.values()) {
      if (suppressions != null) {
        columns.put(suppressions(table.customers(), channel, suppressions));
      }
      if (lastContacts != null) {
        columns.put(lastContacts(table.customers(), channel, lastContacts));
      }
    }
  }

  /** Asks for each ledger once, not once per channel. */
  private void writeConsents(
      CustomerIndex customers, Function<CustomerId, ConsentLedger> byCustomer, FactWriter columns) {
    Channel[] channels = Channel.values();
    int[][] states = new int[channels.length][customers.size()];
    for (int row = 0; row < customers.size(); row++) {
      ConsentLedger ledger = byCustomer.apply(customers.at(row));
      for (int c = 0; c < channels.length; c++) {
        states[c][row] =
            ledger
                .stateAt(ConsentScope.of(channels[c], purpose), context.asOf())
                .map(STATES::indexOf)
                .orElse(NONE);
      }
    }
    for (int c = 0; c < channels.length; c++) {
      columns.put(Column.codes(ConsentFacts.consent(channels[c]), states[c], STATES));
    }
  }

  private Column suppressions(
      CustomerIndex customers,
      Channel channel,
      BiFunction<CustomerId, Channel, Optional<Suppression>> byCustomer) {
    int[] reasons = new int[customers.size()];
    Arrays.setAll(
        reasons,
        row ->
            byCustomer
                .apply(customers.at(row), channel)
                .filter(suppression -> suppression.isInForce(context.asOf()))
                .map(suppression -> REASONS.indexOf(suppression.reason()))
                .orElse(NONE));
    return Column.codes(ConsentFacts.suppression(channel), reasons, REASONS);
  }

  private Column lastContacts(
      CustomerIndex customers,
      Channel channel,
      BiFunction<CustomerId, Channel, Optional<Instant>> byCustomer) {
    int[] days = new int[customers.size()];
    Arrays.setAll(
        days,
        row ->
            byCustomer
                .apply(customers.at(row), channel)
                .map(at -> (int) at.atZone(context.zone()).toLocalDate().toEpochDay())
                .orElse(Integer.MIN_VALUE));
    return Column.dates(ConsentFacts.lastAt(channel), days);
  }
}
