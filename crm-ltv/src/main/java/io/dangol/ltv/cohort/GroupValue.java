package io.dangol.ltv.cohort;

/**
 * What a group is worth.
 *
 * @param profile how its customers stay and buy
 * @param value the lifetime value of one of them, in currency
 * @param total the lifetime value of all of them, in currency
 * @param churnLoss the value that leaves with the customers lost in one repurchase window, in
 *     currency
 */
public record GroupValue(GroupProfile profile, Measure value, Measure total, Measure churnLoss) {

  static GroupValue of(GroupProfile profile, Measure value) {
    return new GroupValue(
        profile,
        value,
        value.map(one -> one * profile.customers()),
        value instanceof Measure.Known one ? profile.churnLoss(one.amount()) : value);
  }
}
