package io.dangol.campaign.decision;

import io.dangol.campaign.policy.MessagePurpose;
import io.dangol.core.fact.Column;
import org.jspecify.annotations.Nullable;

/** What the codes of the contact columns mean for the gates that nobody may override. */
final class ContactGates {

  private ContactGates() {}

  /** Who has no state on record is taken to be a customer. */
  static GateCheck customerState(Column.Codes<?> status) {
    return CodeGate.of(
        Gate.CUSTOMER_STATE, "not erased, closed or deceased", status, ContactGates::stateOf, null);
  }

  /** Who has no address on record has none. */
  static GateCheck contactPoint(Column.Codes<?> state, MessagePurpose purpose) {
    return CodeGate.of(
        Gate.CONTACT_POINT,
        "a deliverable address",
        state,
        code -> addressOf(code, purpose),
        Reason.NO_ADDRESS);
  }

  /** Who has no suppression on record is not suppressed. */
  static GateCheck suppression(Column.Codes<?> suppression, MessagePurpose purpose) {
    return purpose == MessagePurpose.MARKETING
        ? CodeGate.of(Gate.SUPPRESSION, "not suppressed", suppression, ContactGates::blockOf, null)
        : CodeGate.of(
            Gate.SUPPRESSION, "no bounce, no death", suppression, ContactGates::deadEndOf, null);
  }

  /** Who has no consent on record has not consented. */
  static GateCheck consent(Column.Codes<?> consent) {
    return CodeGate.of(
        Gate.CONSENT, "consent granted", consent, ContactGates::refusalOf, Reason.CONSENT_UNKNOWN);
  }

  private static @Nullable Reason stateOf(String code) {
    return switch (code) {
      case "ERASED" -> Reason.CUSTOMER_ERASED;
      case "CLOSED" -> Reason.CUSTOMER_CLOSED;
      case "DECEASED" -> Reason.CUSTOMER_DECEASED;
      default -> null;
    };
  }

  private static @Nullable Reason addressOf(String code, MessagePurpose purpose) {
    return switch (code) {
      case "NONE" -> Reason.NO_ADDRESS;
      case "INVALID", "BOUNCED", "HARD_BOUNCED", "UNDELIVERABLE" -> Reason.UNDELIVERABLE;
      // A complaint is about advertising: messages arrive, so it stops no others.
      case "COMPLAINED" -> purpose == MessagePurpose.MARKETING ? Reason.UNDELIVERABLE : null;
      default -> null;
    };
  }

  private static @Nullable Reason blockOf(String code) {
    return switch (code) {
      case "NONE" -> null;
      case "UNSUBSCRIBE", "OPT_OUT" -> Reason.OPT_OUT;
      case "COMPLAINT" -> Reason.COMPLAINT;
      case "HARD_BOUNCE" -> Reason.HARD_BOUNCE;
      case "FRAUD" -> Reason.FRAUD;
      case "LEGAL" -> Reason.LEGAL_BLOCK;
      case "DECEASED" -> Reason.RECIPIENT_DECEASED;
      default -> Reason.MANUAL_BLOCK;
    };
  }

  private static @Nullable Reason deadEndOf(String code) {
    Reason reason = blockOf(code);
    return reason == Reason.HARD_BOUNCE || reason == Reason.RECIPIENT_DECEASED ? reason : null;
  }

  private static @Nullable Reason refusalOf(String code) {
    return switch (code) {
      case "GRANTED" -> null;
      case "PENDING" -> Reason.CONSENT_PENDING;
      case "DENIED" -> Reason.CONSENT_DENIED;
      case "WITHDRAWN" -> Reason.CONSENT_WITHDRAWN;
      case "EXPIRED", "STALE" -> Reason.CONSENT_STALE;
      default -> Reason.CONSENT_UNKNOWN;
    };
  }
}
