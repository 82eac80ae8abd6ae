package io.dangol.core.purchase.revenue;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.PurchaseFacts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The share of wallet: which part of what a customer spends on a kind of goods is spent here. What
 * the customer spends everywhere is the answer to a survey, and so a fact of the host; what is
 * spent here is {@link PurchaseFacts#MONETARY}, over the same length of time.
 */
public final class WalletShare implements FactSource {

  /**
   * The share of wallet. A customer who spends more here than was stated has 1; one who never
   * bought here has 0; without a statement above zero it is missing.
   */
  public static final NumberFact<Double> SHARE = Fact.decimal("purchases.walletShare");

  private final MoneyFact stated;

  private WalletShare(MoneyFact stated) {
    this.stated = stated;
  }

  /**
   * Returns the source over a statement.
   *
   * @param stated what customers say they spend everywhere, such as a fact of {@code
   *     CapturedFacts}, for the length of the window of {@link PurchaseFacts#MONETARY}
   * @return the source
   */
  public static WalletShare ofStated(MoneyFact stated) {
    return new WalletShare(Objects.requireNonNull(stated, "stated"));
  }

  /**
   * Returns the definition of the fact.
   *
   * @return a catalog
   */
  public static FactCatalog catalog() {
    return FactCatalog.of(List.of(FactDefinition.of(SHARE, FactUnit.SHARE, "core.purchase")));
  }

  @Override
  public String name() {
    return "wallet";
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of(PurchaseFacts.MONETARY, stated);
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(SHARE);
  }

  /**
   * Writes the share of every row.
   *
   * @throws IllegalArgumentException if the amounts are in different currencies
   */
  @Override
  public void write(FactTable table, FactWriter columns) {
    Column.Amounts spent = table.amounts(PurchaseFacts.MONETARY);
    Column.Amounts wallet = table.amounts(stated);
    if (!spent.currency().equals(wallet.currency())) {
      throw new IllegalArgumentException(
          "%s is in %s, %s in %s"
              .formatted(PurchaseFacts.MONETARY, spent.currency(), stated, wallet.currency()));
    }
    double[] shares = new double[table.size()];
    for (int row = 0; row < shares.length; row++) {
      shares[row] = share(spent, wallet, row);
    }
    columns.put(Column.decimals(SHARE, shares));
  }

  private static double share(Column.Amounts spent, Column.Amounts wallet, int row) {
    if (wallet.isMissing(row) || wallet.minorUnits(row) <= 0) {
      return Double.NaN;
    }
    // Refunds may exceed what was bought; that is no part of a wallet.
    long here = spent.isMissing(row) ? 0 : Math.max(0, spent.minorUnits(row));
    double whole = BigDecimal.valueOf(wallet.minorUnits(row), wallet.scale()).doubleValue();
    return Math.min(1, BigDecimal.valueOf(here, spent.scale()).doubleValue() / whole);
  }
}
