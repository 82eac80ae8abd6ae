package io.dangol.examples.quickstart;

import io.dangol.core.consent.AddressHash;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.consent.SuppressionTarget;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.json.model.SubjectAccessJson;
import io.dangol.core.memory.InMemoryConsentStore;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.memory.InMemoryPurchaseStore;
import io.dangol.core.memory.InMemorySuppressionStore;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.store.Version;
import io.dangol.core.view.CustomerPorts;
import io.dangol.core.view.CustomerViews;
import io.dangol.core.view.Erasure;
import io.dangol.core.view.ErasureReport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A customer asks what is known, and then to be forgotten. Everything goes but a tombstone and the
 * hash of the address that did not want mail: imported once more, it still gets none.
 */
public final class ForgetMe {

  static final CustomerId KIM = CustomerId.of("C-1");
  static final Instant NOW = Instant.parse("2026-07-01T03:00:00Z");

  private static final String ADDRESS = "kim@example.com";
  private static final byte[] KEY =
      "a secret of the host, 32 bytes at least".getBytes(StandardCharsets.US_ASCII);

  private final SuppressionStore suppressions = new InMemorySuppressionStore();
  private final CustomerPorts ports;

  ForgetMe() {
    var customers = new InMemoryCustomerStore();
    var purchases = new InMemoryPurchaseStore();
    var consents = new InMemoryConsentStore();
    var profile = CustomerProfile.empty().with(ContactPoint.of(ContactPointKind.EMAIL, ADDRESS));
    customers.save(Person.of(KIM, "Kim Minsu").with(profile), Version.NONE);
    Money price = Money.ofMajor(CurrencyUnit.of("KRW"), 39_000);
    purchases.append(
        Purchase.on(KIM, LocalDate.of(2026, 5, 2), price).from(SourceRef.of("shop", "A-17")));
    consents.append(
        ConsentRecord.of(
            KIM,
            ConsentScope.of(Channel.EMAIL, Purpose.MARKETING),
            ConsentState.WITHDRAWN,
            NOW.minusSeconds(86_400),
            SourceRef.of("web", "4711")));
    ports =
        CustomerPorts.over(customers)
            .purchases(purchases)
            .consents(consents)
            .suppressions(suppressions)
            .build();
  }

  String whatIsKnown() {
    ZoneId seoul = ZoneId.of("Asia/Seoul");
    return SubjectAccessJson.write(CustomerViews.over(ports).records(KIM, seoul).orElseThrow());
  }

  ErasureReport forget() {
    return Erasure.over(ports, KEY).erase(KIM, "officer-1", "REQUEST", NOW).orElseThrow();
  }

  boolean mayBeMailed(String address) {
    AddressHash hash = AddressHash.of(Channel.EMAIL, address, KEY);
    return suppressions.find(SuppressionTarget.of(hash), NOW).isEmpty();
  }

  /**
   * Prints what is known, what was erased, and that the address stays suppressed.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    ForgetMe shop = new ForgetMe();
    System.out.println(shop.whatIsKnown());
    System.out.println(shop.forget());
    System.out.println("may be mailed: " + shop.mayBeMailed(" KIM@Example.com"));
  }
}
