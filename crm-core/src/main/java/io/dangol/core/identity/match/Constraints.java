package io.dangol.core.identity.match;

import io.dangol.core.customer.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What people decided about records, which beats every matcher.
 *
 * @param together sets of records that are of one person
 * @param apart pairs of sets: no record of the one is of the person of a record of the other
 */
public record Constraints(List<Set<SourceRef>> together, List<Apart> apart) {

  private static final Constraints NONE = new Constraints(List.of(), List.of());

  /**
   * Two sets of records that are not of one person.
   *
   * @param left the records of the one
   * @param right the records of the other
   */
  public record Apart(Set<SourceRef> left, Set<SourceRef> right) {

    public Apart {
      left = Set.copyOf(left);
      right = Set.copyOf(right);
    }
  }

  public Constraints {
    List<Set<SourceRef>> sets = new ArrayList<>();
    together.forEach(set -> sets.add(Set.copyOf(set)));
    together = List.copyOf(sets);
    apart = List.copyOf(apart);
  }

  /**
   * Returns no constraints.
   *
   * @return what leaves everything to the matcher
   */
  public static Constraints none() {
    return NONE;
  }

  /**
   * Returns these constraints with two records that are of one person.
   *
   * @param first a record
   * @param second another one
   * @return the constraints
   */
  public Constraints same(SourceRef first, SourceRef second) {
    List<Set<SourceRef>> more = new ArrayList<>(together);
    more.add(
        Set.of(Objects.requireNonNull(first, "first"), Objects.requireNonNull(second, "second")));
    return new Constraints(more, apart);
  }

  /**
   * Returns these constraints with two records that are not of one person.
   *
   * @param first a record
   * @param second another one
   * @return the constraints
   */
  public Constraints different(SourceRef first, SourceRef second) {
    List<Apart> more = new ArrayList<>(apart);
    more.add(new Apart(Set.of(first), Set.of(second)));
    return new Constraints(together, more);
  }
}
