package io.dangol.ltv.cohort;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Groups and what they are worth, those included whose worth the data do not tell.
 *
 * @param groups the groups in the order of their profiles
 */
public record GroupValues(List<GroupValue> groups) {
  public GroupValues {
    groups = List.copyOf(groups);
  }

  /**
   * Returns the groups whose value is known, to weigh them and choose the target.
   *
   * @return the portfolio, or empty where no value is known
   */
  public Optional<Portfolio> portfolio() {
    List<Portfolio.Group> known =
        groups.stream()
            .filter(group -> group.value() instanceof Measure.Known)
            .map(
                group ->
                    new Portfolio.Group(
                        group.profile().name(),
                        group.profile().customers(),
                        BigDecimal.valueOf(group.value().value().orElseThrow())))
            .toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(new Portfolio(known));
  }

  /**
   * Returns the groups whose value is not known; they take no part in the portfolio.
   *
   * @return the groups, each with its reason in {@link GroupValue#value()}
   */
  public List<GroupValue> unknown() {
    return groups.stream().filter(group -> group.value() instanceof Measure.Unknown).toList();
  }
}
