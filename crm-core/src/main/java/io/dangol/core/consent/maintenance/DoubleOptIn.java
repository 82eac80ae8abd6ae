package io.dangol.core.consent.maintenance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dangol.core.consent.ConsentEvidence;
import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Consent that is given twice: asked for on a form, confirmed from the address itself. The second
 * half must carry the token that was sent there.
 */
public final class DoubleOptIn {

  private DoubleOptIn() {}

  /** What came of a confirmation. */
  public sealed interface Confirmation {

    /**
     * The token fits.
     *
     * @param grant the record to append
     */
    record Confirmed(ConsentRecord grant) implements Confirmation {
      public Confirmed {
        Objects.requireNonNull(grant, "grant");
      }
    }

    /**
     * The token does not open anything.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements Confirmation {
      public Refused {
        Objects.requireNonNull(reason, "reason");
      }
    }
  }

  /** Why a token does not open anything. */
  public enum Reason {
    /** Nothing that is pending carries it. */
    UNKNOWN_TOKEN,
    /** It came too late. */
    EXPIRED,
    /** Something was said since, such as a withdrawal or a first confirmation. */
    SUPERSEDED
  }

  /**
   * Returns the first half.
   *
   * @param customer the customer
   * @param scope what consent is asked for
   * @param evidence what was shown, with the token that is sent to the address
   * @param at when
   * @param validFor how long the token can be used, longer than zero
   * @param source the record with which it came
   * @return the record, {@link ConsentState#PENDING}
   * @throws IllegalArgumentException if the evidence has no token or {@code validFor} is not
   *     positive
   */
  public static ConsentRecord request(
      CustomerId customer,
      ConsentScope scope,
      ConsentEvidence evidence,
      Instant at,
      Duration validFor,
      SourceRef source) {
    if (evidence.proofToken().isEmpty()) {
      throw new IllegalArgumentException("a double opt-in needs a proof token");
    }
    return ConsentRecord.of(customer, scope, ConsentState.PENDING, at, source)
        .expiringAt(at.plus(validFor))
        .with(evidence);
  }

  /**
   * Returns the second half. Tokens are compared in constant time.
   *
   * @param ledger the ledger of the customer
   * @param token the token that came back
   * @param at when
   * @param source the record with which it came
   * @return the record to append, {@link ConsentState#GRANTED} with the token as its proof; or why
   *     there is none
   */
  public static Confirmation confirm(
      ConsentLedger ledger, String token, Instant at, SourceRef source) {
    Optional<ConsentRecord> request =
        ledger.records().stream()
            .filter(record -> record.state() == ConsentState.PENDING && !record.at().isAfter(at))
            .filter(record -> carries(record, token))
            .reduce((earlier, later) -> later);
    if (request.isEmpty()) {
      return new Confirmation.Refused(Reason.UNKNOWN_TOKEN);
    }
    ConsentRecord pending = request.get();
    if (!pending.isInForce(at)) {
      return new Confirmation.Refused(Reason.EXPIRED);
    }
    if (!ledger.decisive(pending.scope(), at).equals(request)) {
      return new Confirmation.Refused(Reason.SUPERSEDED);
    }
    return new Confirmation.Confirmed(
        ConsentRecord.of(pending.customer(), pending.scope(), ConsentState.GRANTED, at, source)
            .with(Objects.requireNonNull(pending.evidence(), "evidence")));
  }

  private static boolean carries(ConsentRecord record, String token) {
    ConsentEvidence evidence = record.evidence();
    return evidence != null
        && evidence
            .proofToken()
            .filter(proof -> MessageDigest.isEqual(proof.getBytes(UTF_8), token.getBytes(UTF_8)))
            .isPresent();
  }
}
