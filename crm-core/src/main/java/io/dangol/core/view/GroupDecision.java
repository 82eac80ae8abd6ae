package io.dangol.core.view;

import io.dangol.core.group.GroupOverride;
import java.util.Objects;

/**
 * A decision by hand about a customer's membership in a group.
 *
 * @param group the code of the group
 * @param override the decision
 */
public record GroupDecision(String group, GroupOverride override) {

  public GroupDecision {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(override, "override");
  }
}
