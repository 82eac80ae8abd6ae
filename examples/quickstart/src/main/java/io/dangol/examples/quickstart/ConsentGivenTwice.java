package io.dangol.examples.quickstart;

import io.dangol.core.consent.ConsentEvidence;
import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.ConsentStore;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.maintenance.DoubleOptIn;
import io.dangol.core.consent.token.TokenCheck;
import io.dangol.core.consent.token.UnsubscribeRequest;
import io.dangol.core.consent.token.UnsubscribeTokens;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.memory.InMemoryConsentStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Permission to mail, from the form to the link at the end of a mail: asked for, confirmed from the
 * address, and withdrawn with a signed link. The ledger keeps all of it.
 */
public final class ConsentGivenTwice {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final ConsentScope MAIL = ConsentScope.of(Channel.EMAIL, Purpose.MARKETING);
  private static final Instant MONDAY = Instant.parse("2026-06-29T03:00:00Z");
  private static final byte[] KEY = "a secret of the host".getBytes(StandardCharsets.US_ASCII);

  private final ConsentStore store = new InMemoryConsentStore();

  ConsentGivenTwice() {}

  /** What may be said of Tuesday, Wednesday and Friday. */
  List<ConsentState> week() {
    store.append(
        DoubleOptIn.request(
            KIM,
            MAIL,
            ConsentEvidence.ofText("mail-1").withProof("8f3a"),
            MONDAY,
            Duration.ofDays(3),
            SourceRef.of("form", "1")));
    ConsentState asked = on(1);
    confirm("8f3a", day(2));
    ConsentState confirmed = on(2);
    unsubscribe(day(3));
    return List.of(asked, confirmed, on(4));
  }

  private void confirm(String token, Instant at) {
    ConsentLedger ledger = store.ledger(KIM);
    SourceRef link = SourceRef.of("link", "2");
    if (DoubleOptIn.confirm(ledger, token, at, link)
        instanceof DoubleOptIn.Confirmation.Confirmed confirmed) {
      store.append(confirmed.grant());
    }
  }

  private void unsubscribe(Instant at) {
    UnsubscribeTokens tokens = UnsubscribeTokens.signedWith("2026", KEY);
    String link = tokens.issue(UnsubscribeRequest.of(KIM, MAIL), day(90));
    if (tokens.verify(link, at) instanceof TokenCheck.Valid valid) {
      store.append(valid.request().withdrawal(at, SourceRef.of("link", "3")));
    }
  }

  private ConsentState on(int day) {
    return store.ledger(KIM).stateAt(MAIL, day(day)).orElseThrow();
  }

  private static Instant day(int after) {
    return MONDAY.plus(Duration.ofDays(after));
  }

  /**
   * Prints the states.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    System.out.println(new ConsentGivenTwice().week());
  }
}
