package io.dangol.segmentation.prospect;

import static io.dangol.segmentation.prospect.SurveyPanel.COMPETITOR;
import static io.dangol.segmentation.prospect.SurveyPanel.NON_USER;
import static io.dangol.segmentation.prospect.SurveyPanel.OWN;

import io.dangol.segmentation.migration.NamedMove;
import java.util.List;
import java.util.Set;

/**
 * The twelve groups of the worked example, a maker of a hair-loss product, and its three moves.
 *
 * <p>The printed figure lost its axis labels; this is its printed order, with high experience or
 * intention on the right. One consequence is odd and kept as printed: "give-up" (G11) has little
 * need but much intention. To change it, give {@link SurveyModel} other groups.
 */
public final class SurveyGroups {
  private static final Set<String> OWN_GROUPS = Set.of("G1", "G2", "G3", "G4");

  private SurveyGroups() {}

  /**
   * Returns the twelve groups.
   *
   * @return G1 to G12
   */
  public static List<SurveyGroup> twelve() {
    return List.of(
        new SurveyGroup("G1", OWN, true, true, "Loyal", List.of(), false),
        new SurveyGroup("G2", OWN, true, false, "Sensitive", List.of(), false),
        new SurveyGroup("G3", OWN, false, true, "Trial", List.of(), false),
        new SurveyGroup("G4", OWN, false, false, "Curious", List.of(), false),
        new SurveyGroup(
            "G5",
            COMPETITOR,
            true,
            true,
            "Loyal",
            List.of("immovable", "switching cost high"),
            true),
        new SurveyGroup(
            "G6", COMPETITOR, true, false, "Sensitive", List.of("switching cost medium"), false),
        new SurveyGroup(
            "G7",
            COMPETITOR,
            false,
            true,
            "Trial",
            List.of("status quo", "switching cost low"),
            false),
        new SurveyGroup(
            "G8",
            COMPETITOR,
            false,
            false,
            "Curious",
            List.of(
                "not yet taken seriously",
                "unsure of the effect",
                "inconvenience, side effects",
                "hard to buy"),
            true),
        new SurveyGroup(
            "G9",
            NON_USER,
            true,
            true,
            "Ready to use",
            List.of("aware of the risk", "planning to act"),
            false),
        new SurveyGroup(
            "G10", NON_USER, true, false, "Potential", List.of("unsure of our product"), false),
        new SurveyGroup("G11", NON_USER, false, true, "Give-up", List.of(), true),
        new SurveyGroup("G12", NON_USER, false, false, "Risk-free", List.of(), false));
  }

  /**
   * Returns the moves by which the example measures success.
   *
   * @return competitor to own, non-user to own, own general to loyal
   */
  public static List<NamedMove> moves() {
    return List.of(
        new NamedMove("competitor to own", Set.of("G5", "G6", "G7", "G8"), OWN_GROUPS),
        new NamedMove("non-user to own", Set.of("G9", "G10", "G11", "G12"), OWN_GROUPS),
        new NamedMove("own general to loyal", Set.of("G2", "G3", "G4"), Set.of("G1")));
  }
}
