package io.dangol.core.revision;

import io.dangol.core.fact.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What another version would change, both applied to the same customers.
 *
 * @param before the version in force
 * @param after the version proposed
 * @param customers how many customers both were applied to
 * @param unchanged how many are in the same group under both
 * @param movers who goes from which group to which, the most customers first; those who stay are
 *     left out
 * @param shares the groups of both versions: first those of the old one, each in the order of its
 *     first row
 * @param drift the population stability index between the two distributions, at least 0: below 0.1
 *     nearly the same, above 0.25 another one by custom; 0 without customers
 * @param holdout how well both foretell what customers did later, where that was given
 * @param users who is affected: who uses which version of the definition, such as campaigns
 */
public record VersionComparison(
    String before,
    String after,
    long customers,
    long unchanged,
    List<Mover> movers,
    List<Share> shares,
    double drift,
    Optional<HoldoutScore> holdout,
    List<DefinitionUse> users) {

  /** A group without anybody counts as half a customer, so that the logarithm stays finite. */
  private static final double HALF_A_CUSTOMER = 0.5;

  private static final Comparator<Mover> MOST =
      Comparator.comparingLong(Mover::customers)
          .reversed()
          .thenComparing(Mover::from)
          .thenComparing(Mover::to);

  /**
   * The customers who go from one group to another.
   *
   * @param from the group under the old version
   * @param to the group under the new version, another one
   * @param customers how many, at least 1
   * @param value the sum of what they are worth, in the unit of the value's column; empty where no
   *     value was given
   */
  public record Mover(String from, String to, long customers, OptionalDouble value) {
    public Mover {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * The customers of one group.
   *
   * @param group the group
   * @param before how many are in it under the old version
   * @param after how many are in it under the new version
   */
  public record Share(String group, long before, long after) {
    public Share {
      Objects.requireNonNull(group, "group");
    }
  }

  /** Only pairs that occur are held: of many groups most pairs do not. */
  private record Pair(int from, int to) {}

  /** The customers of a pair so far. */
  private static final class Moved {
    private long customers;
    private double value;

    private void add(double worth) {
      customers++;
      value += worth;
    }
  }

  public VersionComparison {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(holdout, "holdout");
    movers = List.copyOf(movers);
    shares = List.copyOf(shares);
    users = List.copyOf(users);
  }

  /**
   * Compares two versions.
   *
   * @param before what the version in force says about each customer
   * @param after what the version proposed says about the same customers in the same order
   * @param options what else is regarded
   * @return the comparison
   * @throws IllegalArgumentException if the numbers of customers differ
   */
  public static VersionComparison between(
      Outcomes before, Outcomes after, ComparisonOptions options) {
    requireSize(before.size(), after.size(), "the new version");
    options.value().ifPresent(column -> requireSize(before.size(), column.size(), "value"));
    options.holdout().ifPresent(column -> requireSize(before.size(), column.size(), "holdout"));
    List<String> groups = groups(before, after);
    int[] codesBefore = codes(before, groups);
    int[] codesAfter = codes(after, groups);
    long[] sizesBefore = new long[groups.size()];
    long[] sizesAfter = new long[groups.size()];
    Map<Pair, Moved> moved = new HashMap<>();
    long stayed = 0;
    for (int row = 0; row < before.size(); row++) {
      int from = codesBefore[before.codeAt(row)];
      int to = codesAfter[after.codeAt(row)];
      sizesBefore[from]++;
      sizesAfter[to]++;
      if (from == to) {
        stayed++;
      } else {
        moved
            .computeIfAbsent(new Pair(from, to), pair -> new Moved())
            .add(valueAt(options.value(), row));
      }
    }
    List<Share> shares = shares(groups, sizesBefore, sizesAfter);
    return new VersionComparison(
        before.version(),
        after.version(),
        before.size(),
        stayed,
        movers(groups, moved, options.value().isPresent()),
        shares,
        stabilityIndex(shares, before.size()),
        options.holdout().map(column -> HoldoutScore.of(before, after, column)),
        options.users());
  }

  private static void requireSize(int expected, int actual, String name) {
    if (expected != actual) {
      throw new IllegalArgumentException(
          "%s has %d customers, not %d".formatted(name, actual, expected));
    }
  }

  private static List<String> groups(Outcomes before, Outcomes after) {
    Set<String> groups = new LinkedHashSet<>(before.groups());
    groups.addAll(after.groups());
    return List.copyOf(groups);
  }

  private static int[] codes(Outcomes outcomes, List<String> groups) {
    Map<String, Integer> codes = new HashMap<>();
    groups.forEach(group -> codes.put(group, codes.size()));
    return outcomes.groups().stream().mapToInt(codes::get).toArray();
  }

  private static double valueAt(Optional<Column.Numbers> value, int row) {
    return value.isEmpty() || value.get().isMissing(row) ? 0 : value.get().at(row);
  }

  private static List<Mover> movers(List<String> groups, Map<Pair, Moved> moved, boolean valued) {
    List<Mover> movers = new ArrayList<>();
    moved.forEach(
        (pair, sum) ->
            movers.add(
                new Mover(
                    groups.get(pair.from()),
                    groups.get(pair.to()),
                    sum.customers,
                    valued ? OptionalDouble.of(sum.value) : OptionalDouble.empty())));
    movers.sort(MOST);
    return movers;
  }

  private static List<Share> shares(List<String> groups, long[] before, long[] after) {
    List<Share> shares = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      shares.add(new Share(groups.get(group), before[group], after[group]));
    }
    return shares;
  }

  /** Sum over the groups of (a - b) ln(a / b), with a and b the shares after and before. */
  private static double stabilityIndex(List<Share> shares, long customers) {
    double index = 0;
    for (Share share : shares) {
      double b = Math.max((double) share.before(), HALF_A_CUSTOMER) / customers;
      double a = Math.max((double) share.after(), HALF_A_CUSTOMER) / customers;
      index += (a - b) * Math.log(a / b);
    }
    return index;
  }
}
