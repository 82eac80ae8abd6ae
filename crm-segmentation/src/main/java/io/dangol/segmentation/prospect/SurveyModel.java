package io.dangol.segmentation.prospect;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import io.dangol.segmentation.grid.GridCheck;
import io.dangol.segmentation.grid.Levels;
import io.dangol.segmentation.grid.ScoreGrid;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Survey quadrants: per panel a square of need by experience (users) or intention (non-users), with
 * thresholds set in advance.
 *
 * <p>The panel is derived from purchases and, without any, from the survey. The experience of an
 * own user grows with every purchase.
 *
 * @param version the version of thresholds and groups, at least 1
 * @param facts where the answers are
 * @param thresholds the thresholds of each panel
 * @param experiencePerPurchase what one purchase adds to the experience of an own user, at least 0
 *     and finite
 * @param groups the groups: exactly one per panel and quadrant, with distinct codes
 */
public record SurveyModel(
    int version,
    SurveyFacts facts,
    Map<SurveyPanel, SurveyThresholds> thresholds,
    double experiencePerPurchase,
    List<SurveyGroup> groups)
    implements FactSource {
  public SurveyModel {
    Objects.requireNonNull(facts, "facts");
    thresholds = Map.copyOf(thresholds);
    groups = List.copyOf(groups);
    if (version < 1 || !(experiencePerPurchase >= 0 && Double.isFinite(experiencePerPurchase))) {
      throw new IllegalArgumentException(
          "version must be at least 1 and experience per purchase finite and at least 0, not "
              + version
              + ", "
              + experiencePerPurchase);
    }
    if (thresholds.size() < SurveyPanel.values().length) {
      throw new IllegalArgumentException("thresholds are given for " + thresholds.keySet());
    }
    GridCheck check = grid(groups).check();
    long codes = groups.stream().map(SurveyGroup::code).distinct().count();
    if (!check.isTotal() || !check.isUnambiguous() || codes < groups.size()) {
      throw new IllegalArgumentException(
          "groups must cover each quadrant of each panel once, with codes of their own: uncovered "
              + check.uncovered()
              + ", covered twice "
              + check.overlaps());
    }
  }

  /**
   * Returns the worked example with twelve groups, the same thresholds in every panel and one unit
   * of experience per purchase.
   *
   * @param facts where the answers are
   * @param thresholds the thresholds of every panel
   * @return the model
   */
  public static SurveyModel twelveGroups(SurveyFacts facts, SurveyThresholds thresholds) {
    Map<SurveyPanel, SurveyThresholds> all = new EnumMap<>(SurveyPanel.class);
    for (SurveyPanel panel : SurveyPanel.values()) {
      all.put(panel, thresholds);
    }
    return new SurveyModel(1, facts, all, 1, SurveyGroups.twelve());
  }

  /** Panels and the two sides of both axes as a grid, which checks and finds the groups. */
  private static ScoreGrid grid(List<SurveyGroup> groups) {
    ScoreGrid.Builder grid =
        ScoreGrid.named("survey", 1)
            .dimension("panel", SurveyPanel.values().length)
            .dimension("severity", 2)
            .dimension("keenness", 2);
    for (SurveyGroup group : groups) {
      grid.rule(
          group.code(),
          Levels.of(level(group.panel())),
          Levels.of(group.severe() ? 2 : 1),
          Levels.of(group.keen() ? 2 : 1));
    }
    return grid.build();
  }

  private static int level(SurveyPanel panel) {
    return switch (panel) {
      case OWN -> 1;
      case COMPETITOR -> 2;
      case NON_USER -> 3;
    };
  }

  /**
   * Classifies one person.
   *
   * @param panel the panel
   * @param severity how strong the need is
   * @param keenness the experience of a user, or the intention of a non-user
   * @return the group; a value equal to a threshold counts as low
   * @throws IllegalArgumentException if a value is NaN
   */
  public SurveyResult classify(SurveyPanel panel, double severity, double keenness) {
    if (Double.isNaN(severity) || Double.isNaN(keenness)) {
      throw new IllegalArgumentException("an answer is NaN; without it there is no group");
    }
    SurveyThresholds cut = Objects.requireNonNull(thresholds.get(panel));
    boolean severe = severity > cut.severity();
    boolean keen = keenness > cut.keenness();
    boolean borderline =
        cut.greyZone() > 0
            && (Math.abs(severity - cut.severity()) <= cut.greyZone()
                || Math.abs(keenness - cut.keenness()) <= cut.greyZone());
    return new SurveyResult(code(panel, severe, keen), borderline);
  }

  /**
   * Classifies one person who was in a group before: an answer within the grey zone of a threshold
   * leaves the person on the side of that group, if it is of the same panel, so that noise does not
   * move anybody.
   *
   * @param panel the panel
   * @param severity how strong the need is
   * @param keenness the experience of a user, or the intention of a non-user
   * @param previous the code of the group until now; one that the model does not know is ignored
   * @return the group
   * @throws IllegalArgumentException if a value is NaN
   */
  public SurveyResult classify(
      SurveyPanel panel, double severity, double keenness, String previous) {
    SurveyResult fresh = classify(panel, severity, keenness);
    for (SurveyGroup old : groups) {
      if (old.panel() == panel && old.code().equals(previous)) {
        SurveyThresholds cut = Objects.requireNonNull(thresholds.get(panel));
        boolean severe = side(severity, cut.severity(), cut.greyZone(), old.severe());
        boolean keen = side(keenness, cut.keenness(), cut.greyZone(), old.keen());
        return new SurveyResult(code(panel, severe, keen), fresh.borderline());
      }
    }
    return fresh;
  }

  private static boolean side(double value, double threshold, double greyZone, boolean before) {
    boolean grey = greyZone > 0 && Math.abs(value - threshold) <= greyZone;
    return grey ? before : value > threshold;
  }

  private String code(SurveyPanel panel, boolean severe, boolean keen) {
    for (SurveyGroup group : groups) {
      if (group.panel() == panel && group.severe() == severe && group.keen() == keen) {
        return group.code();
      }
    }
    throw new AssertionError("the groups were checked to be total");
  }

  /**
   * Returns this model with hysteresis: see {@link #classify(SurveyPanel, double, double, String)}.
   *
   * @param previous a table with {@link ProspectFacts#SURVEY_GROUP}, of any customers; who is not
   *     in it has no past
   * @return a source of the same facts
   */
  public FactSource after(FactTable previous) {
    Objects.requireNonNull(previous, "previous");
    return new Rescored(this, (table, columns) -> write(table, Optional.of(previous), columns));
  }

  /** Returns {@code survey/} and the version. */
  @Override
  public String name() {
    return "survey/" + version;
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of(
        facts.severity(),
        facts.experience(),
        facts.intention(),
        facts.usesCompetitor(),
        facts.purchases());
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(ProspectFacts.SURVEY_GROUP, ProspectFacts.SURVEY_BORDERLINE);
  }

  /**
   * Writes the group of every row and whether it is borderline; both are missing where an answer
   * that decides is missing.
   */
  @Override
  public void write(FactTable table, FactWriter columns) {
    write(table, Optional.empty(), columns);
  }

  private void write(FactTable table, Optional<FactTable> previous, FactWriter columns) {
    Answers answers = new Answers(table);
    List<String> codes = groups.stream().map(SurveyGroup::code).toList();
    int[] groupOf = new int[table.size()];
    byte[] borderline = new byte[table.size()];
    for (int row = 0; row < groupOf.length; row++) {
      Optional<SurveyResult> result = answers.result(row, before(table, row, previous));
      groupOf[row] = result.map(found -> codes.indexOf(found.group())).orElse(-1);
      borderline[row] = result.map(found -> (byte) (found.borderline() ? 1 : 0)).orElse((byte) -1);
    }
    columns.put(Column.booleans(ProspectFacts.SURVEY_BORDERLINE, borderline));
    columns.put(Column.codes(ProspectFacts.SURVEY_GROUP, groupOf, codes));
  }

  private static String before(FactTable table, int row, Optional<FactTable> previous) {
    return previous
        .filter(old -> old.has(ProspectFacts.SURVEY_GROUP))
        .flatMap(old -> old.row(table.customers().at(row)))
        .flatMap(facts -> facts.find(ProspectFacts.SURVEY_GROUP))
        .orElse(Answers.NONE);
  }

  /** The answers of a table. */
  private final class Answers {
    private static final String NONE = "";

    private final Column.Numbers severity;
    private final Column.Numbers experience;
    private final Column.Numbers intention;
    private final Column.Booleans competitor;
    private final Column.Numbers purchases;

    Answers(FactTable table) {
      this.severity = table.numbers(facts.severity());
      this.experience = table.numbers(facts.experience());
      this.intention = table.numbers(facts.intention());
      this.competitor = table.booleans(facts.usesCompetitor());
      this.purchases = table.numbers(facts.purchases());
    }

    Optional<SurveyResult> result(int row, String before) {
      double bought = purchases.isMissing(row) ? 0 : purchases.at(row);
      if (bought <= 0 && competitor.isMissing(row)) {
        return Optional.empty();
      }
      SurveyPanel panel =
          bought > 0
              ? SurveyPanel.OWN
              : competitor.at(row) ? SurveyPanel.COMPETITOR : SurveyPanel.NON_USER;
      double keenness = keenness(panel, row, bought);
      boolean complete = !severity.isMissing(row) && !Double.isNaN(keenness);
      return complete
          ? Optional.of(classify(panel, severity.at(row), keenness, before))
          : Optional.empty();
    }

    private double keenness(SurveyPanel panel, int row, double bought) {
      return switch (panel) {
        case OWN ->
            (experience.isMissing(row) ? 0 : experience.at(row)) + experiencePerPurchase * bought;
        case COMPETITOR -> experience.at(row);
        case NON_USER -> intention.at(row);
      };
    }
  }
}
