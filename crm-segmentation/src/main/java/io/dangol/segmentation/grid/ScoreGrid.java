package io.dangol.segmentation.grid;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A grid of N scored dimensions with ordered rules: every combination of scores has the outcome of
 * the first rule that covers it.
 *
 * <p>The grid is compiled to a table of cells when it is built, so that a look-up costs a
 * multiplication per dimension. {@link #check()} proves over the whole grid whether the rules are
 * total, unambiguous and all reachable. Instances are immutable and thread-safe.
 */
public final class ScoreGrid {
  /** The largest number of cells of a grid. */
  public static final int MAX_CELLS = 1_000_000;

  private static final int UNCOVERED = -1;

  private final String name;
  private final int version;
  private final List<ScoreDimension> dimensions;
  private final List<GridRule> rules;
  private final List<String> outcomes;
  private final int[] levels;
  private final int[] ruleOfCell;
  private final int[] outcomeOfRule;

  private ScoreGrid(Builder builder) {
    this.name = builder.name;
    this.version = builder.version;
    this.dimensions = List.copyOf(builder.dimensions);
    this.rules = List.copyOf(builder.rules);
    this.levels = dimensions.stream().mapToInt(ScoreDimension::levels).toArray();
    var codes = new LinkedHashSet<String>();
    rules.forEach(rule -> codes.add(rule.outcome()));
    this.outcomes = List.copyOf(codes);
    this.outcomeOfRule =
        rules.stream().mapToInt(rule -> outcomes.indexOf(rule.outcome())).toArray();
    this.ruleOfCell = new int[cellCount(levels)];
    for (int cell = 0; cell < ruleOfCell.length; cell++) {
      ruleOfCell[cell] = firstRule(scoresOf(cell), 0);
    }
  }

  /**
   * Starts a grid.
   *
   * @param name the name of the grid, not blank
   * @param version the version of its rules, at least 1
   * @return a builder
   * @throws IllegalArgumentException if the name is blank or the version below 1
   */
  public static Builder named(String name, int version) {
    return new Builder(name, version);
  }

  /**
   * Returns the name of the grid.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Returns the version of the rules.
   *
   * @return the version, at least 1
   */
  public int version() {
    return version;
  }

  /**
   * Returns the dimensions.
   *
   * @return the dimensions, in the order of the scores
   */
  public List<ScoreDimension> dimensions() {
    return dimensions;
  }

  /**
   * Returns the rules.
   *
   * @return the rules, in the order in which they are tried
   */
  public List<GridRule> rules() {
    return rules;
  }

  /**
   * Returns the codes of all outcomes.
   *
   * @return the distinct outcomes, in rule order
   */
  public List<String> outcomes() {
    return outcomes;
  }

  /**
   * Returns the number of cells.
   *
   * @return the product of the levels
   */
  public int size() {
    return ruleOfCell.length;
  }

  /**
   * Returns the outcome of a cell.
   *
   * @param scores the scores, one per dimension, each within its levels
   * @return the outcome of the first rule that covers the cell, or empty
   * @throws IllegalArgumentException if the number of scores or a score is out of range
   */
  public Optional<String> outcome(int... scores) {
    int outcome = outcomeIndex(cell(scores));
    return outcome == UNCOVERED ? Optional.empty() : Optional.of(outcomes.get(outcome));
  }

  /**
   * Returns the number of a cell: mixed-radix, the last dimension running fastest, so that (1, …,
   * 1) is 0.
   *
   * @param scores the scores, one per dimension, each within its levels
   * @return a number within [0, {@link #size()})
   * @throws IllegalArgumentException if the number of scores or a score is out of range
   */
  public int cell(int... scores) {
    if (scores.length != levels.length) {
      throw new IllegalArgumentException(
          "grid " + name + " has " + levels.length + " dimensions, not " + scores.length);
    }
    int cell = 0;
    for (int i = 0; i < levels.length; i++) {
      if (scores[i] < 1 || scores[i] > levels[i]) {
        throw new IllegalArgumentException(
            dimensions.get(i).name()
                + " is "
                + scores[i]
                + ", must be within [1, "
                + levels[i]
                + "]");
      }
      cell = cell * levels[i] + scores[i] - 1;
    }
    return cell;
  }

  /**
   * Returns the position of a cell's outcome in {@link #outcomes()}, for columns.
   *
   * @param cell the number of the cell, see {@link #cell(int...)}
   * @return the position, or -1 where no rule covers the cell
   * @throws IndexOutOfBoundsException if there is no such cell
   */
  public int outcomeIndex(int cell) {
    int rule = ruleOfCell[cell];
    return rule == UNCOVERED ? UNCOVERED : outcomeOfRule[rule];
  }

  /**
   * Explains the outcome of a cell.
   *
   * @param scores the scores, one per dimension, each within its levels
   * @return the rule and box that won, and the later rules that cover the cell too
   * @throws IllegalArgumentException if the number of scores or a score is out of range
   */
  public GridExplanation explain(int... scores) {
    int winner = ruleOfCell[cell(scores)];
    Optional<GridBox> box = Optional.empty();
    List<String> others = new ArrayList<>();
    if (winner != UNCOVERED) {
      box = rules.get(winner).boxes().stream().filter(b -> b.contains(scores)).findFirst();
      for (int rule = firstRule(scores, winner + 1);
          rule != UNCOVERED;
          rule = firstRule(scores, rule + 1)) {
        others.add(rules.get(rule).outcome());
      }
    }
    Optional<String> outcome =
        winner == UNCOVERED ? Optional.empty() : Optional.of(rules.get(winner).outcome());
    return new GridExplanation(name, version, dimensions, cellOf(scores), outcome, box, others);
  }

  /**
   * Checks every cell against every rule.
   *
   * @return the uncovered cells, the cells covered by more than one rule and the rules that never
   *     win
   */
  public GridCheck check() {
    List<GridCell> uncovered = new ArrayList<>();
    List<GridOverlap> overlaps = new ArrayList<>();
    boolean[] wins = new boolean[rules.size()];
    for (int cell = 0; cell < ruleOfCell.length; cell++) {
      int[] scores = scoresOf(cell);
      int winner = ruleOfCell[cell];
      if (winner == UNCOVERED) {
        uncovered.add(cellOf(scores));
        continue;
      }
      wins[winner] = true;
      if (firstRule(scores, winner + 1) != UNCOVERED) {
        List<String> covering = new ArrayList<>(List.of(rules.get(winner).outcome()));
        covering.addAll(explain(scores).alsoCoveredBy());
        overlaps.add(new GridOverlap(cellOf(scores), covering));
      }
    }
    List<String> unreachable = new ArrayList<>();
    for (int rule = 0; rule < wins.length; rule++) {
      if (!wins[rule]) {
        unreachable.add(rules.get(rule).outcome());
      }
    }
    return new GridCheck(ruleOfCell.length, uncovered, overlaps, unreachable);
  }

  private int firstRule(int[] scores, int from) {
    for (int rule = from; rule < rules.size(); rule++) {
      if (rules.get(rule).covers(scores)) {
        return rule;
      }
    }
    return UNCOVERED;
  }

  private int[] scoresOf(int cell) {
    int[] scores = new int[levels.length];
    int rest = cell;
    for (int i = levels.length - 1; i >= 0; i--) {
      scores[i] = 1 + rest % levels[i];
      rest /= levels[i];
    }
    return scores;
  }

  private static GridCell cellOf(int[] scores) {
    List<Integer> values = new ArrayList<>(scores.length);
    for (int score : scores) {
      values.add(score);
    }
    return new GridCell(values);
  }

  private static int cellCount(int[] levels) {
    long cells = 1;
    for (int count : levels) {
      cells *= count;
      if (cells > MAX_CELLS) {
        throw new IllegalArgumentException("a grid has at most " + MAX_CELLS + " cells");
      }
    }
    return (int) cells;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreGrid that
        && name.equals(that.name)
        && version == that.version
        && dimensions.equals(that.dimensions)
        && rules.equals(that.rules);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, version, dimensions, rules);
  }

  /** Returns the name, the version and the number of cells and rules. */
  @Override
  public String toString() {
    return "ScoreGrid["
        + name
        + " v"
        + version
        + ", "
        + ruleOfCell.length
        + " cells, "
        + rules.size()
        + " rules]";
  }

  /** Collects the dimensions and rules of a {@link ScoreGrid}; not thread-safe. */
  public static final class Builder {
    private final String name;
    private final int version;
    private final List<ScoreDimension> dimensions = new ArrayList<>();
    private final List<GridRule> rules = new ArrayList<>();

    private Builder(String name, int version) {
      this.name = Objects.requireNonNull(name, "name");
      this.version = version;
      if (name.isBlank()) {
        throw new IllegalArgumentException("name of a grid is blank");
      }
      if (version < 1) {
        throw new IllegalArgumentException("version is " + version + ", must be at least 1");
      }
    }

    /**
     * Adds a dimension.
     *
     * @param dimensionName the name, unique within the grid
     * @param levels the number of levels, within [1, {@value ScoreDimension#MAX_LEVELS}]
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or taken, or the levels are out of
     *     range
     * @throws IllegalStateException if a rule has been added already
     */
    public Builder dimension(String dimensionName, int levels) {
      if (!rules.isEmpty()) {
        throw new IllegalStateException("dimension " + dimensionName + " comes after a rule");
      }
      if (dimensions.stream().anyMatch(d -> d.name().equals(dimensionName))) {
        throw new IllegalArgumentException("dimension " + dimensionName + " is defined twice");
      }
      dimensions.add(new ScoreDimension(dimensionName, levels));
      return this;
    }

    /**
     * Adds a rule of one box.
     *
     * @param outcome the code of the outcome, not blank
     * @param ranges one range of levels per dimension
     * @return this builder
     * @throws IllegalArgumentException if the ranges do not fit the dimensions
     */
    public Builder rule(String outcome, Levels... ranges) {
      return rule(new GridRule(outcome, List.of(GridBox.of(ranges))));
    }

    /**
     * Adds a rule.
     *
     * @param rule the rule; its boxes must fit the dimensions added so far
     * @return this builder
     * @throws IllegalArgumentException if a box does not fit the dimensions
     */
    public Builder rule(GridRule rule) {
      for (GridBox box : rule.boxes()) {
        requireFit(rule, box);
      }
      rules.add(rule);
      return this;
    }

    private void requireFit(GridRule rule, GridBox box) {
      if (box.levels().size() != dimensions.size()) {
        throw new IllegalArgumentException(
            "rule "
                + rule.outcome()
                + " has "
                + box.levels().size()
                + " ranges for "
                + dimensions.size()
                + " dimensions");
      }
      for (int i = 0; i < dimensions.size(); i++) {
        ScoreDimension dimension = dimensions.get(i);
        if (box.levels().get(i).to() > dimension.levels()) {
          throw new IllegalArgumentException(
              "rule "
                  + rule.outcome()
                  + ": "
                  + dimension.name()
                  + " "
                  + box.levels().get(i)
                  + " exceeds the "
                  + dimension.levels()
                  + " levels");
        }
      }
    }

    /**
     * Builds the grid.
     *
     * @return an immutable grid
     * @throws IllegalArgumentException if there are more than {@value ScoreGrid#MAX_CELLS} cells
     * @throws IllegalStateException if no dimension has been added
     */
    public ScoreGrid build() {
      if (dimensions.isEmpty()) {
        throw new IllegalStateException("grid " + name + " has no dimension");
      }
      return new ScoreGrid(this);
    }
  }
}
