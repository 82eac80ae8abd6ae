package io.dangol.core.view;

import io.dangol.core.activity.Activity;
import io.dangol.core.activity.ActivityStore;
import io.dangol.core.activity.InteractionStore;
import io.dangol.core.activity.ProductInterestStore;
import io.dangol.core.activity.ResponseStore;
import io.dangol.core.activity.SurveyAnswerStore;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseStore;
import io.dangol.core.purchase.party.TransactionPartyStore;
import io.dangol.core.sales.OpportunityStore;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadStore;
import io.dangol.core.service.CaseStore;
import io.dangol.core.store.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what happened between a customer and the host out of the ports. */
final class DealingsReader {

  // Wide enough for every record, narrow enough for every database's dates.
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final CustomerPorts ports;
  private final @Nullable Addresses addresses;
  private final ZoneId zone;

  DealingsReader(CustomerPorts ports, @Nullable Addresses addresses, ZoneId zone) {
    this.ports = ports;
    this.addresses = addresses;
    this.zone = zone;
  }

  Dealings read(Set<CustomerId> identities, List<Customer> profiles) {
    return new Dealings(
        purchases(identities),
        ports
            .find(CustomerPart.TRANSACTION_PARTIES, TransactionPartyStore.class)
            .map(port -> port.of(identities))
            .orElse(List.of()),
        activities(CustomerPart.INTERACTIONS, InteractionStore.class, identities),
        activities(CustomerPart.RESPONSES, ResponseStore.class, identities),
        activities(CustomerPart.SURVEY_ANSWERS, SurveyAnswerStore.class, identities),
        activities(CustomerPart.PRODUCT_INTERESTS, ProductInterestStore.class, identities),
        ports
            .find(CustomerPart.CASES, CaseStore.class)
            .map(port -> each(identities, port::of))
            .orElse(List.of()),
        leads(identities, profiles),
        ports
            .find(CustomerPart.OPPORTUNITIES, OpportunityStore.class)
            .map(port -> each(identities, port::of))
            .orElse(List.of()));
  }

  private List<Purchase> purchases(Set<CustomerId> identities) {
    PurchaseStore port = ports.find(CustomerPart.PURCHASES, PurchaseStore.class).orElse(null);
    if (port == null) {
      return List.of();
    }
    try (Stream<Purchase> all = port.stream(identities, FIRST_DAY, LAST_DAY, zone)) {
      return all.toList();
    }
  }

  private <A extends Activity, S extends ActivityStore<A>> List<A> activities(
      CustomerPart part, Class<S> type, Set<CustomerId> identities) {
    S port = ports.find(part, type).orElse(null);
    if (port == null) {
      return List.of();
    }
    try (Stream<A> all = port.stream(identities, FIRST, LAST)) {
      return all.toList();
    }
  }

  private List<Lead> leads(Set<CustomerId> identities, List<Customer> profiles) {
    List<Lead> leads =
        new ArrayList<>(
            ports
                .find(CustomerPart.LEADS, LeadStore.class)
                .map(port -> each(identities, port::of))
                .orElse(List.of()));
    if (addresses != null) {
      leads.addAll(
          ports.leadsAt(
              profiles.stream().flatMap(one -> one.profile().contactPoints().stream()).toList(),
              addresses));
    }
    return leads;
  }

  private static <A> List<A> each(
      Set<CustomerId> identities, Function<CustomerId, List<Versioned<A>>> lookup) {
    return identities.stream()
        .sorted()
        .flatMap(id -> lookup.apply(id).stream())
        .map(Versioned::value)
        .distinct()
        .toList();
  }
}
