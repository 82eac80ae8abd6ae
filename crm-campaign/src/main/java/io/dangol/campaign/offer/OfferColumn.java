package io.dangol.campaign.offer;

import io.dangol.core.rule.TableHits;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What every customer of a table is offered: a number of two bytes per row. Immutable. */
public final class OfferColumn {

  private static final short AMBIGUOUS = -1;

  private final List<Offer> offers;
  private final boolean[] isOffer;
  private final short[] choices;
  private final BitSet open;

  private OfferColumn(List<Offer> offers, short[] choices, BitSet open) {
    this.offers = offers;
    this.isOffer = new boolean[offers.size()];
    for (int i = 0; i < isOffer.length; i++) {
      isOffer[i] = !(offers.get(i) instanceof Offer.NoOffer);
    }
    this.choices = choices;
    this.open = open;
  }

  static OfferColumn of(OfferTable table, TableHits<Offer> hits) {
    List<Offer> offers = table.offers();
    if (offers.size() > Short.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s has %d offers, more than %d".formatted(table.name(), offers.size(), Short.MAX_VALUE));
    }
    short[] ofRow = new short[table.rules().rows().size()];
    for (int row = 0; row < ofRow.length; row++) {
      ofRow[row] = (short) offers.indexOf(table.rules().rows().get(row).then());
    }
    short ofDefault = (short) offers.indexOf(table.rules().otherwise().orElseThrow());
    BitSet open = new BitSet(hits.size());
    for (int row = 0; row < ofRow.length; row++) {
      hits.verdicts(row).unknownRows().forEach(open::set);
    }
    short[] choices = new short[hits.size()];
    for (int row = 0; row < choices.length; row++) {
      int hit = hits.rowAt(row);
      if (hit >= 0) {
        choices[row] = ofRow[hit];
        open.clear(row);
      } else {
        choices[row] = hit == TableHits.AMBIGUOUS ? AMBIGUOUS : ofDefault;
      }
    }
    return new OfferColumn(offers, choices, open);
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of customers
   */
  public int size() {
    return choices.length;
  }

  /**
   * Returns what the customer of a row is offered.
   *
   * @param row the row
   * @return the offer, or empty if several rows of a table fit of which only one may
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Optional<Offer> at(int row) {
    short choice = choices[Objects.checkIndex(row, choices.length)];
    return choice == AMBIGUOUS ? Optional.empty() : Optional.of(offers.get(choice));
  }

  /**
   * Returns whether the customer of a row is offered something.
   *
   * @param row the row
   * @return false for "no offer" and where rows are ambiguous
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public boolean isOffered(int row) {
    short choice = choices[row];
    return choice != AMBIGUOUS && isOffer[choice];
  }

  /**
   * Returns whether several rows fit the customer of a row, of which only one may.
   *
   * @param row the row
   * @return whether the table is ambiguous here
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public boolean isAmbiguous(int row) {
    return choices[row] == AMBIGUOUS;
  }

  /**
   * Returns whether the default decided although a row might fit if facts were not missing.
   *
   * @param row the row
   * @return whether facts are missing that could change the offer
   */
  public boolean isOpen(int row) {
    return open.get(row);
  }
}
