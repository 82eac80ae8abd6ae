package io.dangol.core.view;

import io.dangol.core.consent.AddressHash;
import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionLift;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.consent.SuppressionTarget;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the refusals of a customer who is about to be erased into suppressed addresses. */
final class KeptRefusals {

  private final SuppressionStore suppressions;
  private final Instant at;

  KeptRefusals(SuppressionStore suppressions, Instant at) {
    this.suppressions = suppressions;
    this.at = at;
  }

  /** Returns how many of the addresses are suppressed from now on. */
  int keep(Set<CustomerId> identities, ConsentLedger consents, Set<AddressHash> addresses) {
    Set<AddressHash> kept = new HashSet<>();
    for (AddressHash address : addresses) {
      SuppressionTarget target = SuppressionTarget.of(address);
      refusals(identities, consents, address.channel())
          .forEach(one -> suppressions.suppress(target, one.anonymous()));
      if (!suppressions.all(target, at).isEmpty()) {
        kept.add(address);
      }
    }
    return kept.size();
  }

  private List<Suppression> refusals(
      Set<CustomerId> identities, ConsentLedger consents, Channel channel) {
    List<Suppression> refusals = new ArrayList<>();
    for (CustomerId id : identities) {
      suppressions.recorded(SuppressionTarget.of(id, channel)).stream()
          .flatMap(one -> endedByItsLift(one).stream())
          .filter(one -> one.until() == null || one.until().isAfter(at))
          .forEach(refusals::add);
    }
    for (ConsentScope scope : consents.scopes()) {
      if (scope.channel() == channel) {
        refused(consents, scope).ifPresent(refusals::add);
      }
    }
    return refusals;
  }

  /** What was lifted ends there; a lift that lies in the future is no less a promise until then. */
  private static Optional<Suppression> endedByItsLift(Suppression one) {
    SuppressionLift lift = one.lift();
    if (lift == null || (one.until() != null && !one.until().isAfter(lift.at()))) {
      return Optional.of(one);
    }
    return lift.at().isAfter(one.since()) ? Optional.of(one.until(lift.at())) : Optional.empty();
  }

  private Optional<Suppression> refused(ConsentLedger consents, ConsentScope scope) {
    Optional<ConsentRecord> decisive = consents.decisive(scope, at);
    ConsentState state = decisive.map(one -> one.stateAt(at)).orElse(ConsentState.EXPIRED);
    // A consent that ran out is no objection.
    return state == ConsentState.WITHDRAWN || state == ConsentState.DENIED
        ? decisive.map(
            one -> Suppression.of(SuppressionReason.UNSUBSCRIBE, one.at()).of(scope.purpose()))
        : Optional.empty();
  }
}
