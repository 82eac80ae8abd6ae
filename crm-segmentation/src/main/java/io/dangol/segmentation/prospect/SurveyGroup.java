package io.dangol.segmentation.prospect;

import java.util.List;
import java.util.Objects;

/**
 * One quadrant of one panel.
 *
 * @param code the code, such as {@code G1}
 * @param panel the panel
 * @param severe whether the need is above its threshold
 * @param keen whether experience (users) or intention (non-users) is above its threshold
 * @param name the name of the group in English
 * @param notes what else the source says, such as switching cost and barriers
 * @param inferred whether the reading of the source is a guess
 */
public record SurveyGroup(
    String code,
    SurveyPanel panel,
    boolean severe,
    boolean keen,
    String name,
    List<String> notes,
    boolean inferred) {
  public SurveyGroup {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(panel, "panel");
    Objects.requireNonNull(name, "name");
    notes = List.copyOf(notes);
  }
}
