package io.dangol.core.consent.contactability;

import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Publishes whether customers may be contacted: {@link ContactFacts} of every channel for which the
 * host has an answer.
 *
 * <p>What the host does not give is not published: a table without the consent columns says that
 * nobody asked, a missing value in a column that nothing is recorded for this customer. The facts
 * have the same names for every purpose and controller; {@link #name()} says which they are about,
 * and so does {@link FactTable#madeBy}.
 */
public final class Contactability implements FactSource {

  private static final int NONE = -1;
  private static final List<ConsentState> STATES = List.of(ConsentState.values());
  private static final List<SuppressionReason> REASONS = List.of(SuppressionReason.values());
  private static final List<ContactState> CONTACT_STATES = List.of(ContactState.values());

  private final EvaluationContext context;
  private Purpose purpose = Purpose.MARKETING;
  private String controller = ConsentScope.HOST;
  private BiFunction<ConsentRecord, Instant, ConsentState> review = ConsentRecord::stateAt;
  private DomainGroups domains = DomainGroups.consumer();
  private @Nullable Function<CustomerId, ConsentLedger> ledgers;
  private @Nullable Function<CustomerId, Optional<Customer>> customers;
  private @Nullable BiFunction<CustomerId, Channel, ? extends Collection<Suppression>> suppressions;
  private @Nullable BiFunction<CustomerId, Channel, Optional<Instant>> lastContacts;

  private Contactability(EvaluationContext context) {
    this.context = context;
  }

  private Contactability copy() {
    Contactability copy = new Contactability(context);
    copy.purpose = purpose;
    copy.controller = controller;
    copy.review = review;
    copy.domains = domains;
    copy.ledgers = ledgers;
    copy.customers = customers;
    copy.suppressions = suppressions;
    copy.lastContacts = lastContacts;
    return copy;
  }

  /**
   * Returns a source that knows nothing yet.
   *
   * @param context the moment, and the zone in which days are counted
   * @return a source about {@link Purpose#MARKETING} by {@link ConsentScope#HOST}
   */
  public static Contactability at(EvaluationContext context) {
    return new Contactability(Objects.requireNonNull(context, "context"));
  }

  /**
   * Returns this source for another purpose; night consent is about {@link Purpose#night()} of it.
   *
   * @param other the purpose
   * @return the source, which publishes facts of the same names
   */
  public Contactability forPurpose(Purpose other) {
    Contactability copy = copy();
    copy.purpose = Objects.requireNonNull(other, "other");
    return copy;
  }

  /**
   * Returns this source for another controller, such as an affiliate with which data is shared.
   *
   * @param other who may use the data, not blank
   * @return the source, which publishes facts of the same names
   */
  public Contactability forController(String other) {
    Contactability copy = copy();
    copy.controller = Objects.requireNonNull(other, "other");
    return copy;
  }

  /**
   * Returns this source with the customers' consents.
   *
   * @param byCustomer gives the ledger of a customer under all identities, an empty one where
   *     nothing is recorded
   * @return the source
   */
  public Contactability withConsents(Function<CustomerId, ConsentLedger> byCustomer) {
    Contactability copy = copy();
    copy.ledgers = Objects.requireNonNull(byCustomer, "byCustomer");
    return copy;
  }

  /**
   * Returns this source with a judgement of recorded consent, such as {@code
   * ConsentMaintenance.judgement}, which calls a grant stale that was not confirmed in time.
   *
   * @param judgement gives the state of the record that decides, at a moment; by default {@link
   *     ConsentRecord#stateAt}
   * @return the source
   */
  public Contactability reviewedBy(BiFunction<ConsentRecord, Instant, ConsentState> judgement) {
    Contactability copy = copy();
    copy.review = Objects.requireNonNull(judgement, "judgement");
    return copy;
  }

  /**
   * Returns this source with the customers, for the state of their addresses and the groups of
   * their e-mail domains.
   *
   * @param byCustomer gives a customer, or empty for one that is not known, whose facts are missing
   * @return the source
   */
  public Contactability withCustomers(Function<CustomerId, Optional<Customer>> byCustomer) {
    Contactability copy = copy();
    copy.customers = Objects.requireNonNull(byCustomer, "byCustomer");
    return copy;
  }

  /**
   * Returns this source with other groups of e-mail domains.
   *
   * @param groups the groups; by default {@link DomainGroups#consumer()}
   * @return the source
   */
  public Contactability withDomainGroups(DomainGroups groups) {
    Contactability copy = copy();
    copy.domains = Objects.requireNonNull(groups, "groups");
    return copy;
  }

  /**
   * Returns this source with what forbids contact.
   *
   * @param byCustomer gives the suppressions of a customer on a channel, those of the customer and
   *     those of the address that would be used. What is not in force, or is about another purpose,
   *     is ignored; of several the first by {@link SuppressionReason} is told
   * @return the source
   */
  public Contactability withSuppressions(
      BiFunction<CustomerId, Channel, ? extends Collection<Suppression>> byCustomer) {
    Contactability copy = copy();
    copy.suppressions = Objects.requireNonNull(byCustomer, "byCustomer");
    return copy;
  }

  /**
   * Returns this source with the last contacts.
   *
   * @param byCustomer gives the moment of the last contact with a customer on a channel until the
   *     moment of evaluation; a later one is ignored
   * @return the source
   */
  public Contactability withLastContacts(
      BiFunction<CustomerId, Channel, Optional<Instant>> byCustomer) {
    Contactability copy = copy();
    copy.lastContacts = Objects.requireNonNull(byCustomer, "byCustomer");
    return copy;
  }

  /** Returns {@code contactability}, with purpose and controller where they are not the default. */
  @Override
  public String name() {
    StringBuilder name = new StringBuilder("contactability");
    if (!purpose.equals(Purpose.MARKETING) || !controller.equals(ConsentScope.HOST)) {
      name.append('/').append(purpose);
    }
    if (!controller.equals(ConsentScope.HOST)) {
      name.append('/').append(controller);
    }
    return name.toString();
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of();
  }

  @Override
  public Set<Fact<?>> publishes() {
    Set<Fact<?>> facts = new LinkedHashSet<>();
    for (Channel channel : Channel.values()) {
      if (customers != null) {
        facts.add(ContactFacts.state(channel));
      }
      if (ledgers != null) {
        facts.add(ContactFacts.consent(channel));
        facts.add(ContactFacts.nightConsent(channel));
      }
      if (suppressions != null) {
        facts.add(ContactFacts.suppression(channel));
      }
      if (lastContacts != null) {
        facts.add(ContactFacts.lastAt(channel));
      }
    }
    if (customers != null) {
      facts.add(ContactFacts.domainGroup(Channel.EMAIL));
    }
    return facts;
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    if (customers != null) {
      writeStates(table.customers(), customers, columns);
    }
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

  /** Asks for each customer once, not once per channel. */
  private void writeStates(
      CustomerIndex index, Function<CustomerId, Optional<Customer>> byId, FactWriter columns) {
    Channel[] channels = Channel.values();
    int[][] states = missing(channels.length, index.size());
    int[] groups = missing(1, index.size())[0];
    Map<String, Integer> names = new LinkedHashMap<>();
    for (int row = 0; row < index.size(); row++) {
      Optional<Customer> customer = byId.apply(index.at(row));
      if (customer.isEmpty()) {
        continue;
      }
      for (int c = 0; c < channels.length; c++) {
        states[c][row] =
            CONTACT_STATES.indexOf(ContactState.of(customer.get(), channels[c], context.asOf()));
      }
      groups[row] =
          customer
              .get()
              .profile()
              .reachedBy(Channel.EMAIL, context.asOf())
              .flatMap(point -> domains.groupOf(point.value()))
              .map(group -> names.computeIfAbsent(group, key -> names.size()))
              .orElse(NONE);
    }
    for (int c = 0; c < channels.length; c++) {
      columns.put(Column.codes(ContactFacts.state(channels[c]), states[c], CONTACT_STATES));
    }
    columns.put(
        Column.codes(ContactFacts.domainGroup(Channel.EMAIL), groups, List.copyOf(names.keySet())));
  }

  /** Asks for each ledger once, not once per channel. */
  private void writeConsents(
      CustomerIndex index, Function<CustomerId, ConsentLedger> byCustomer, FactWriter columns) {
    Channel[] channels = Channel.values();
    int[][] byDay = missing(channels.length, index.size());
    int[][] byNight = missing(channels.length, index.size());
    for (int row = 0; row < index.size(); row++) {
      ConsentLedger ledger = byCustomer.apply(index.at(row));
      for (int c = 0; c < channels.length; c++) {
        byDay[c][row] = state(ledger, channels[c], purpose);
        byNight[c][row] = state(ledger, channels[c], purpose.night());
      }
    }
    for (int c = 0; c < channels.length; c++) {
      putStates(ContactFacts.consent(channels[c]), byDay[c], columns);
      putStates(ContactFacts.nightConsent(channels[c]), byNight[c], columns);
    }
  }

  private int state(ConsentLedger ledger, Channel channel, Purpose what) {
    return ledger
        .decisive(new ConsentScope(channel, what, controller), context.asOf())
        .map(record -> STATES.indexOf(review.apply(record, context.asOf())))
        .orElse(NONE);
  }

  private static void putStates(CodeFact<ConsentState> fact, int[] states, FactWriter columns) {
    columns.put(Column.codes(fact, states, STATES));
  }

  private static int[][] missing(int columns, int rows) {
    int[][] values = new int[columns][rows];
    for (int[] column : values) {
      Arrays.fill(column, NONE);
    }
    return values;
  }

  private Column suppressions(
      CustomerIndex index,
      Channel channel,
      BiFunction<CustomerId, Channel, ? extends Collection<Suppression>> byCustomer) {
    int[] reasons = new int[index.size()];
    Arrays.setAll(
        reasons,
        row ->
            byCustomer.apply(index.at(row), channel).stream()
                .filter(suppression -> suppression.isInForce(context.asOf()))
                .filter(suppression -> suppression.forbids(purpose))
                .map(Suppression::reason)
                .min(Comparator.naturalOrder())
                .map(REASONS::indexOf)
                .orElse(NONE));
    return Column.codes(ContactFacts.suppression(channel), reasons, REASONS);
  }

  private Column lastContacts(
      CustomerIndex index,
      Channel channel,
      BiFunction<CustomerId, Channel, Optional<Instant>> byCustomer) {
    int[] days = new int[index.size()];
    Arrays.setAll(
        days,
        row ->
            byCustomer
                .apply(index.at(row), channel)
                .filter(at -> !at.isAfter(context.asOf()))
                .map(at -> (int) at.atZone(context.zone()).toLocalDate().toEpochDay())
                .orElse(Integer.MIN_VALUE));
    return Column.dates(ContactFacts.lastAt(channel), days);
  }
}
