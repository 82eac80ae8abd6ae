package io.dangol.core.flow;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The steps of a flow as numbers, and which of them lead to which. */
final class FlowGraph {

  private final int[][] successors;

  private FlowGraph(int[][] successors) {
    this.successors = successors;
  }

  /**
   * Returns the graph of the transitions of a kind between steps; of steps with the same id the
   * first one stands for all.
   */
  static FlowGraph of(List<Step> steps, Map<String, Integer> numbers, Predicate<Transition> kind) {
    int[][] successors = new int[steps.size()][];
    for (int from = 0; from < successors.length; from++) {
      successors[from] =
          steps.get(from).transitions().stream()
              .filter(kind)
              .filter(transition -> numbers.containsKey(transition.to()))
              .mapToInt(transition -> numbers.getOrDefault(transition.to(), 0))
              .distinct()
              .toArray();
    }
    return new FlowGraph(successors);
  }

  /** Returns the graph with all directions turned round. */
  FlowGraph reversed() {
    int[] sizes = new int[successors.length];
    Arrays.stream(successors).flatMapToInt(Arrays::stream).forEach(to -> sizes[to]++);
    int[][] turned = new int[successors.length][];
    Arrays.setAll(turned, step -> new int[sizes[step]]);
    for (int from = 0; from < successors.length; from++) {
      for (int to : successors[from]) {
        turned[to][--sizes[to]] = from;
      }
    }
    return new FlowGraph(turned);
  }

  /** Returns the steps to which a path leads from any of these, and these. */
  BitSet reachableFrom(BitSet starts) {
    BitSet reached = (BitSet) starts.clone();
    Deque<Integer> open = new ArrayDeque<>();
    starts.stream().forEach(open::add);
    while (!open.isEmpty()) {
      for (int to : successors[open.remove()]) {
        if (!reached.get(to)) {
          reached.set(to);
          open.add(to);
        }
      }
    }
    return reached;
  }

  /** Returns the shortest path from a step back to itself, both ends included, or nothing. */
  int[] shortestCycle(int start) {
    int[] before = new int[successors.length];
    Arrays.fill(before, -1);
    int[] queue = new int[successors.length];
    int size = 0;
    queue[size++] = start;
    for (int next = 0; next < size; next++) {
      int from = queue[next];
      for (int to : successors[from]) {
        if (to == start) {
          return cycle(start, from, before);
        }
        if (before[to] < 0) {
          before[to] = from;
          queue[size++] = to;
        }
      }
    }
    return new int[0];
  }

  private static int[] cycle(int start, int last, int[] before) {
    int[] back = IntStream.iterate(last, step -> step != start, step -> before[step]).toArray();
    int[] cycle = new int[back.length + 2];
    cycle[0] = start;
    for (int i = 0; i < back.length; i++) {
      cycle[i + 1] = back[back.length - 1 - i];
    }
    cycle[back.length + 1] = start;
    return cycle;
  }
}
