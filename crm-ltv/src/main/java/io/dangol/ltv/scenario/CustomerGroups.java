package io.dangol.ltv.scenario;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.ltv.cohort.FactGroups;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.value.Allocation;
import java.util.List;

/**
 * The groups of customers that a fact makes, such as segments or regions: all purchases of a
 * customer fall to the customer's own group. Customers yet to come are spread over the groups as
 * the present ones are; customers without a group fall to none.
 */
public final class CustomerGroups implements Allocation {
  private final List<String> names;
  private final int[] groupOf;
  private final double[] shares;

  private CustomerGroups(List<String> names, int[] groupOf, double[] shares) {
    this.names = List.copyOf(names);
    this.groupOf = groupOf;
    this.shares = shares;
  }

  /**
   * Reads the groups of customers.
   *
   * @param table the table that the summaries were read from
   * @param fact the fact whose values are the groups: codes, whole numbers, or true and false
   * @param customers the summaries
   * @return the groups
   * @throws IllegalArgumentException if the fact is absent from the table or makes no groups
   */
  public static CustomerGroups of(FactTable table, Fact<?> fact, RepeatSummaries customers) {
    FactGroups groups = FactGroups.of(table, fact);
    int[] groupOf = new int[customers.size()];
    double[] shares = new double[groups.names().size()];
    double all = 0.0;
    for (int row = 0; row < groupOf.length; row++) {
      groupOf[row] = groups.codeAt(customers.sourceRow(row));
      all += customers.weight(row);
      if (groupOf[row] >= 0) {
        shares[groupOf[row]] += customers.weight(row);
      }
    }
    for (int group = 0; group < shares.length; group++) {
      shares[group] = all > 0.0 ? shares[group] / all : 0.0;
    }
    return new CustomerGroups(groups.names(), groupOf, shares);
  }

  @Override
  public List<String> groups() {
    return names;
  }

  @Override
  public double purchases(int row, int group) {
    return groupOf[row] == group ? 1.0 : 0.0;
  }

  @Override
  public double revenue(int row, int group) {
    return purchases(row, group);
  }

  @Override
  public double newPurchases(int group) {
    return shares[group];
  }

  @Override
  public double newRevenue(int group) {
    return shares[group];
  }
}
