package io.dangol.campaign.decision;

import io.dangol.campaign.offer.OfferColumn;
import io.dangol.campaign.offer.OfferTable;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import org.jspecify.annotations.Nullable;

/** Leaves alone those for whom there is no offer. */
final class OfferGate implements GateCheck {

  private final OfferTable offers;
  private final OfferColumn column;
  private final FactTable table;
  private final EvaluationContext at;

  OfferGate(OfferTable offers, OfferColumn column, FactTable table, EvaluationContext at) {
    this.offers = offers;
    this.column = column;
    this.table = table;
    this.at = at;
  }

  @Override
  public Gate gate() {
    return Gate.OFFER;
  }

  @Override
  public GateFinding finding(int row) {
    return found(
        row,
        offers.explain(table.row(row), at),
        offers.dependsOn().stream().map(table::column).toList());
  }

  @Override
  public @Nullable Reason check(int row) {
    if (column.isOffered(row)) {
      return null;
    }
    if (column.isAmbiguous(row)) {
      return Reason.OFFER_AMBIGUOUS;
    }
    return column.isOpen(row) ? Reason.OFFER_UNKNOWN : Reason.NO_OFFER;
  }
}
