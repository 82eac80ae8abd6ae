package io.dangol.ltv.value;

import java.util.List;

/**
 * Which part of a customer's purchases falls to which group: all of them to the customer's own
 * group, or a part to each group of products.
 */
public interface Allocation {
  /** One group that gets everything. */
  Allocation WHOLE =
      new Allocation() {
        @Override
        public List<String> groups() {
          return List.of("");
        }

        @Override
        public double purchases(int row, int group) {
          return 1.0;
        }

        @Override
        public double revenue(int row, int group) {
          return 1.0;
        }

        @Override
        public double newPurchases(int group) {
          return 1.0;
        }

        @Override
        public double newRevenue(int group) {
          return 1.0;
        }
      };

  /**
   * Returns the names of the groups.
   *
   * @return the names, each once
   */
  List<String> groups();

  /**
   * Returns how many of a customer's purchases concern a group.
   *
   * @param row the row of the customer's summaries
   * @param group the position of the group's name
   * @return a number per purchase, not negative. Over all groups they may add up to more than 1,
   *     since one purchase may concern several groups of products
   */
  double purchases(int row, int group);

  /**
   * Returns how much of a customer's spend concerns a group.
   *
   * @param row the row of the customer's summaries
   * @param group the position of the group's name
   * @return a share within [0, 1]
   */
  double revenue(int row, int group);

  /**
   * Returns how many of the purchases of customers yet to come concern a group.
   *
   * @param group the position of the group's name
   * @return a number per purchase, not negative
   */
  double newPurchases(int group);

  /**
   * Returns how much of the spend of customers yet to come concerns a group.
   *
   * @param group the position of the group's name
   * @return a share within [0, 1]
   */
  double newRevenue(int group);
}
