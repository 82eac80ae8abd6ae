package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Evaluates a decision table in every cell of a grid: the product of the domains of its facts.
 * Cells are numbered with the last domain running fastest.
 */
final class CoverageCheck {

  /** A second of work; a larger grid is hardly a table that somebody reads. */
  private static final int MOST_CELLS = 1_000_000;

  /** Cells times tests of values: some seconds of work. */
  private static final long MOST_EVALUATIONS = 100_000_000;

  private final List<Domain<?>> domains;
  private final Map<Fact<?>, Integer> dimension = new HashMap<>();
  private final int[] strides;
  private final int cells;

  CoverageCheck(Set<Fact<?>> facts, List<Domain<?>> domains) {
    this.domains = domains;
    this.strides = new int[domains.size()];
    long product = 1;
    for (int d = domains.size() - 1; d >= 0; d--) {
      strides[d] = (int) product;
      product *= domains.get(d).size();
      if (product > MOST_CELLS) {
        throw new IllegalArgumentException(
            "the domains have more than %d combinations".formatted(MOST_CELLS));
      }
      if (dimension.put(domains.get(d).fact(), d) != null) {
        throw new IllegalArgumentException("two domains of %s".formatted(domains.get(d).fact()));
      }
    }
    this.cells = (int) product;
    List<Fact<?>> open = facts.stream().filter(fact -> !dimension.containsKey(fact)).toList();
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("the table reads %s without a domain".formatted(open));
    }
  }

  Coverage run(DecisionTable<?> table) {
    long tests = tests(table);
    if (cells * tests > MOST_EVALUATIONS) {
      throw new IllegalArgumentException(
          "%d combinations of %d tests are more than %d\nMaybe give smaller domains."
              .formatted(cells, tests, MOST_EVALUATIONS));
    }
    EvaluationContext at = EvaluationContext.at(Instant.EPOCH, ZoneOffset.UTC);
    Map<List<Integer>, List<Integer>> cellsByHits = new LinkedHashMap<>();
    Set<Integer> deciding = new TreeSet<>();
    for (int cell = 0; cell < cells; cell++) {
      List<Integer> hits = table.matching(facts(cell), at);
      cellsByHits.computeIfAbsent(hits, unseen -> new ArrayList<>()).add(cell);
      boolean first = table.hitPolicy() == DecisionTable.HitPolicy.FIRST && !hits.isEmpty();
      deciding.addAll(first ? hits.subList(0, 1) : hits);
    }
    List<Coverage.Box> gaps = boxes(cellsByHits.getOrDefault(List.of(), List.of()));
    List<Coverage.Overlap> overlaps = new ArrayList<>();
    cellsByHits.forEach(
        (rows, where) -> {
          if (rows.size() > 1) {
            overlaps.add(new Coverage.Overlap(rows, boxes(where)));
          }
        });
    List<Integer> unreachable = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      if (!deciding.contains(row)) {
        unreachable.add(row);
      }
    }
    int uncovered = gaps.stream().mapToInt(Coverage.Box::cells).sum();
    return new Coverage(cells, cells - uncovered, gaps, overlaps, unreachable);
  }

  /** How many tests of values the rows have together. */
  static long tests(DecisionTable<?> table) {
    return table.rows().stream().mapToLong(row -> tests(row.when())).sum();
  }

  private static long tests(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().mapToLong(CoverageCheck::tests).sum();
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().mapToLong(CoverageCheck::tests).sum();
    }
    return condition instanceof Condition.Not not ? tests(not.part()) : 1;
  }

  private Facts facts(int cell) {
    return new Facts() {
      @Override
      public <T> Optional<T> find(Fact<T> fact) {
        Integer d = dimension.get(fact);
        if (d == null) {
          return Optional.empty();
        }
        int position = position(cell, d);
        List<?> values = domains.get(d).values();
        return position == values.size()
            ? Optional.empty()
            : Optional.of(fact.type().cast(values.get(position)));
      }
    };
  }

  private int position(int cell, int d) {
    return cell / strides[d] % domains.get(d).size();
  }

  /** Merges cells greedily into boxes: along the last side as far as possible, then the next. */
  private List<Coverage.Box> boxes(List<Integer> wanted) {
    Set<Integer> open = new TreeSet<>(wanted);
    List<Coverage.Box> boxes = new ArrayList<>();
    while (!open.isEmpty()) {
      int corner = open.iterator().next();
      int[] lengths = new int[domains.size()];
      Arrays.fill(lengths, 1);
      for (int d = domains.size() - 1; d >= 0; d--) {
        while (position(corner, d) + lengths[d] < domains.get(d).size()
            && open.containsAll(slab(corner, lengths, d))) {
          lengths[d]++;
        }
      }
      boxes.add(box(corner, lengths));
      cellsOf(corner, lengths).forEach(open::remove);
    }
    return boxes;
  }

  /** The cells by which the box would grow along one side. */
  private List<Integer> slab(int corner, int[] lengths, int d) {
    int[] thin = lengths.clone();
    thin[d] = 1;
    return cellsOf(corner + lengths[d] * strides[d], thin);
  }

  private List<Integer> cellsOf(int corner, int[] lengths) {
    List<Integer> result = List.of(corner);
    for (int d = 0; d < lengths.length; d++) {
      List<Integer> longer = new ArrayList<>();
      for (int cell : result) {
        for (int step = 0; step < lengths[d]; step++) {
          longer.add(cell + step * strides[d]);
        }
      }
      result = longer;
    }
    return result;
  }

  private Coverage.Box box(int corner, int[] lengths) {
    List<Coverage.Side> sides = new ArrayList<>();
    for (int d = 0; d < lengths.length; d++) {
      int first = position(corner, d);
      sides.add(new Coverage.Side(domains.get(d), first, first + lengths[d] - 1));
    }
    return new Coverage.Box(sides);
  }
}
