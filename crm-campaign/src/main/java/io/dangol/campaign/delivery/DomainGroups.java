package io.dangol.campaign.delivery;

import io.dangol.campaign.decision.Decisions;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The group of receiving domains of every row; all in one without a name where nothing is known.
 */
final class DomainGroups {

  private static final String UNKNOWN = "";

  private final Column.@Nullable Codes<?> column;
  private final List<String> names;

  private DomainGroups(Column.@Nullable Codes<?> column, List<String> names) {
    this.column = column;
    this.names = names;
  }

  static DomainGroups of(Decisions decisions) {
    String name = "contact.%s.domainGroup".formatted(decisions.rules().channel().code());
    return decisions
        .facts()
        .fact(name)
        .map(fact -> of(name, decisions.facts().column(fact)))
        .orElseGet(() -> new DomainGroups(null, List.of()));
  }

  private static DomainGroups of(String name, Column column) {
    if (column instanceof Column.Codes<?> codes) {
      return new DomainGroups(codes, names(codes));
    }
    throw new IllegalArgumentException("%s must be a column of codes".formatted(name));
  }

  private static <T> List<String> names(Column.Codes<T> column) {
    CodeFact<T> fact = column.fact();
    return column.dictionary().stream().map(fact::codeOf).toList();
  }

  private String at(int row) {
    int code = column == null ? -1 : column.codeAt(row);
    return code < 0 ? UNKNOWN : names.get(code);
  }

  Map<String, Integer> count(int[] rows, int from, int to) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = from; i < to; i++) {
      counts.merge(at(rows[i]), 1, Integer::sum);
    }
    return counts;
  }

  /** Returns the rows so that groups take turns; within a group their order stays. */
  int[] takingTurns(int[] rows) {
    if (column == null) {
      return rows;
    }
    Map<String, Deque<Integer>> queues = new LinkedHashMap<>();
    for (int row : rows) {
      queues.computeIfAbsent(at(row), group -> new ArrayDeque<>()).add(row);
    }
    int[] turns = new int[rows.length];
    int next = 0;
    while (!queues.isEmpty()) {
      for (Iterator<Deque<Integer>> turn = queues.values().iterator(); turn.hasNext(); ) {
        Deque<Integer> queue = turn.next();
        turns[next++] = queue.remove();
        if (queue.isEmpty()) {
          turn.remove();
        }
      }
    }
    return turns;
  }
}
