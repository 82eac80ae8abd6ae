package io.dangol.core.view.visibility;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.grade.Grade;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.relationship.Role;
import io.dangol.core.view.CustomerView;
import io.dangol.core.view.PurchaseTotal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a viewer may see of a customer. */
public sealed interface VisibleView {

  /**
   * Everything.
   *
   * @param view the view
   */
  record Whole(CustomerView view) implements VisibleView {

    public Whole {
      Objects.requireNonNull(view, "view");
    }
  }

  /**
   * Figures, and nothing that tells who it is or how to reach them.
   *
   * @param customer the customer
   * @param owner the partner who alone may approach the customer
   * @param grade the grade, or empty where there is none
   * @param totals what was bought, one line per currency
   * @param openCases how many service cases have work left
   * @param openOpportunities how many opportunities did not end
   */
  record Figures(
      CustomerId customer,
      CustomerId owner,
      Optional<Grade> grade,
      List<PurchaseTotal> totals,
      int openCases,
      int openOpportunities)
      implements VisibleView {

    public Figures {
      Objects.requireNonNull(customer, "customer");
      Objects.requireNonNull(owner, "owner");
      Objects.requireNonNull(grade, "grade");
      totals = List.copyOf(totals);
    }
  }

  /** Nothing: the customer has nothing to do with the viewer. */
  record Nothing() implements VisibleView {}

  /**
   * Returns what a viewer may see: a pure function. The company sees everything, but only figures
   * of a customer whom a partner alone may approach. A partner sees everything of the end customers
   * who belong to it, but only figures of one whom somebody else alone may approach, and nothing of
   * others: an employer or the head of a household is no partner.
   *
   * @param view the view, with the relationships in force on its day
   * @param viewer for whom
   * @return the visible part; where the host keeps no relationships, everybody is the company's
   */
  static VisibleView of(CustomerView view, Viewer viewer) {
    List<Relationship> upwards =
        view.relationships().stream()
            .filter(one -> view.identities().contains(one.from()))
            .toList();
    if (viewer instanceof Viewer.Partner partner
        && upwards.stream().noneMatch(one -> isEndCustomer(one, partner))) {
      return new Nothing();
    }
    return Owners.against(viewer, upwards)
        .<VisibleView>map(owner -> figures(view, owner))
        .orElseGet(() -> new Whole(view));
  }

  private static boolean isEndCustomer(Relationship one, Viewer.Partner partner) {
    return one.role() == Role.END_CUSTOMER && partner.identities().contains(one.to());
  }

  private static Figures figures(CustomerView view, CustomerId owner) {
    return new Figures(
        view.customer().id(),
        owner,
        Optional.ofNullable(view.currentGrade()),
        view.totals(),
        view.openCases().size(),
        view.openOpportunities().size());
  }
}
