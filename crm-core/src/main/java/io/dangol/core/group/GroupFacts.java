package io.dangol.core.group;

import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The groups of a customer, as a fact. */
public final class GroupFacts {

  /**
   * The codes of the groups in which the customer is. It is never missing: somebody in no group has
   * the empty set, and somebody for whom the rule of a group is unknown is not in it, as in {@link
   * Membership}.
   */
  public static final CodeSetFact GROUPS = Fact.codeSet("customer.groups");

  private GroupFacts() {}

  /**
   * Returns a source of the fact over a store, whose groups are read now.
   *
   * @param store the groups
   * @param at the moment of evaluation
   * @return the source, which requires the facts of all rules
   * @throws IllegalArgumentException if the rule of a group asks for groups
   */
  public static FactSource source(GroupStore store, EvaluationContext at) {
    try (Stream<CustomerGroup> groups = store.stream()) {
      return source(groups.toList(), at);
    }
  }

  /**
   * Returns a source of the fact.
   *
   * @param groups the groups
   * @param at the moment of evaluation
   * @return the source, which requires the facts of all rules
   * @throws IllegalArgumentException if two groups have one code, or the rule of a group asks for
   *     groups
   */
  public static FactSource source(Collection<CustomerGroup> groups, EvaluationContext at) {
    return new Source(List.copyOf(groups), Objects.requireNonNull(at, "at"));
  }

  private record Source(List<CustomerGroup> groups, EvaluationContext at) implements FactSource {

    Source {
      Set<String> codes = new HashSet<>();
      for (CustomerGroup group : groups) {
        if (!codes.add(group.code())) {
          throw new IllegalArgumentException("two groups have the code %s".formatted(group.code()));
        }
        if (group.rule().dependsOn().contains(GROUPS)) {
          throw new IllegalArgumentException(
              "the rule of group %s asks for groups, which follow from all rules"
                  .formatted(group.code()));
        }
      }
    }

    @Override
    public String name() {
      return "groups";
    }

    @Override
    public Set<Fact<?>> requires() {
      Set<Fact<?>> facts = new LinkedHashSet<>();
      groups.forEach(group -> facts.addAll(group.rule().facts()));
      return facts;
    }

    @Override
    public Set<Fact<?>> publishes() {
      return Set.of(GROUPS);
    }

    @Override
    public void write(FactTable table, FactWriter columns) {
      List<Set<String>> codes = new ArrayList<>();
      for (int row = 0; row < table.size(); row++) {
        codes.add(new LinkedHashSet<>());
      }
      for (CustomerGroup group : groups) {
        group.members(table, at).rows().forEach(row -> codes.get(row).add(group.code()));
      }
      columns.put(Column.codeSets(GROUPS, codes));
    }
  }
}
