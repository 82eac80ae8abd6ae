package io.dangol.campaign.decision;

import org.jspecify.annotations.Nullable;

/** Why a customer is not contacted: the stable code of a gate's answer. */
public enum Reason {
  /** The target rule is false. */
  NOT_TARGETED(Gate.TARGET, 1),
  /** The target rule is unknown because a fact is missing. */
  RULE_UNKNOWN(Gate.TARGET, 2),
  /** The customer's data were erased. */
  CUSTOMER_ERASED(Gate.CUSTOMER_STATE, 3),
  /** The customer has left. */
  CUSTOMER_CLOSED(Gate.CUSTOMER_STATE, 4),
  /** The customer has died. */
  CUSTOMER_DECEASED(Gate.CUSTOMER_STATE, 5),
  /** There is no address on the channel. */
  NO_ADDRESS(Gate.CONTACT_POINT, 6),
  /** There is an address, but nothing can be delivered to it. */
  UNDELIVERABLE(Gate.CONTACT_POINT, 7),
  /** The customer refused messages on the channel. */
  OPT_OUT(Gate.SUPPRESSION, 8),
  /** The customer complained about a message. */
  COMPLAINT(Gate.SUPPRESSION, 9),
  /** Messages to the address come back for good. */
  HARD_BOUNCE(Gate.SUPPRESSION, 10),
  /** The address is blocked because of fraud. */
  FRAUD(Gate.SUPPRESSION, 11),
  /** A law, a court or a register forbids messages. */
  LEGAL_BLOCK(Gate.SUPPRESSION, 12),
  /** The person behind the address has died. */
  RECIPIENT_DECEASED(Gate.SUPPRESSION, 13),
  /** The address is blocked by hand, or for a reason of the host's own. */
  MANUAL_BLOCK(Gate.SUPPRESSION, 14),
  /** Nobody knows of a consent. */
  CONSENT_UNKNOWN(Gate.CONSENT, 15),
  /** Consent was asked for and is not confirmed yet. */
  CONSENT_PENDING(Gate.CONSENT, 16),
  /** Consent was asked for and denied. */
  CONSENT_DENIED(Gate.CONSENT, 17),
  /** Consent was withdrawn. */
  CONSENT_WITHDRAWN(Gate.CONSENT, 18),
  /** Consent was given, but has run out or was not confirmed in time. */
  CONSENT_STALE(Gate.CONSENT, 19),
  /** The campaign excludes the customer. */
  ON_EXCLUSION_LIST(Gate.EXCLUSION, 20),
  /** Another shop or distributor than the sender owns the customer. */
  OTHER_OWNER(Gate.EXCLUSION, 21),
  /** The customer has opened, clicked, replied or converted in this campaign. */
  ALREADY_ENGAGED(Gate.ENGAGED, 22),
  /** The last wave did not reach the customer, so there is nothing to repeat. */
  NOT_REACHED(Gate.ENGAGED, 23),
  /** The customer is in the group that no campaign reaches. */
  GLOBAL_HOLDOUT(Gate.HOLDOUT, 24),
  /** The customer is in the campaign's own control group. */
  CONTROL_GROUP(Gate.HOLDOUT, 25),
  /** The offer table deliberately offers nothing. */
  NO_OFFER(Gate.OFFER, 26),
  /** No row of the offer table fits and facts that it reads are missing. */
  OFFER_UNKNOWN(Gate.OFFER, 27),
  /** Several rows of the offer table fit, of which only one may. */
  OFFER_AMBIGUOUS(Gate.OFFER, 28),
  /** The last contact was too recent. */
  MINIMUM_GAP(Gate.FREQUENCY_CAP, 29),
  /** There were as many contacts as a cap allows. */
  CAP_REACHED(Gate.FREQUENCY_CAP, 30),
  /** The moment lies within quiet hours, and the campaign drops rather than waits. */
  QUIET_HOURS(Gate.QUIET_HOURS, 31),
  /** Whether the exclusion rule holds is not known, because a value is missing. */
  EXCLUSION_UNKNOWN(Gate.EXCLUSION, 32);

  /** The code of "no reason": planned. */
  static final byte NO_REASON = 0;

  private static final @Nullable Reason[] BY_CODE = new Reason[values().length + 1];

  static {
    for (Reason reason : values()) {
      BY_CODE[reason.code] = reason;
    }
  }

  private final Gate gate;
  private final byte code;

  Reason(Gate gate, int code) {
    this.gate = gate;
    this.code = (byte) code;
  }

  /** Returns the number that stands for the reason in a column, from 1 without gaps. */
  byte code() {
    return code;
  }

  /** Returns the reason with this number, or null for {@link #NO_REASON}. */
  static @Nullable Reason ofCode(int code) {
    return BY_CODE[code];
  }

  /**
   * Returns the gate that gives this reason.
   *
   * @return the gate
   */
  public Gate gate() {
    return gate;
  }

  /**
   * Returns what follows from the reason.
   *
   * @return the outcome, never {@link Outcome#PLANNED}
   */
  public Outcome outcome() {
    return switch (gate) {
      case TARGET -> this == RULE_UNKNOWN ? Outcome.UNKNOWN : Outcome.NOT_MATCHED;
      case HOLDOUT -> Outcome.HELD_OUT;
      default -> Outcome.EXCLUDED;
    };
  }
}
