package io.dangol.core.view.visibility;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.relationship.Relationship;
import java.util.List;
import java.util.Optional;

/** Those who alone may approach a customer. */
final class Owners {

  private Owners() {}

  /**
   * Returns who alone may approach somebody with these relationships, unless the viewer may too.
   */
  static Optional<CustomerId> against(Viewer viewer, List<Relationship> relationships) {
    List<CustomerId> owners =
        relationships.stream()
            .filter(one -> one.visibility() == Relationship.Visibility.OWNER_ONLY)
            .map(Relationship::to)
            .sorted()
            .toList();
    return viewer instanceof Viewer.Partner partner
            && owners.stream().anyMatch(partner.identities()::contains)
        ? Optional.empty()
        : owners.stream().findFirst();
  }
}
