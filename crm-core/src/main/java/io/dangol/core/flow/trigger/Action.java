package io.dangol.core.flow.trigger;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Something that is to be done. The engine names it, the host does it. */
public sealed interface Action {

  /**
   * Hand the matter over to somebody.
   *
   * @param role the role or team that takes it, not blank
   */
  record Route(String role) implements Action {

    public Route {
      requireText(role, "role");
    }
  }

  /**
   * Tell somebody.
   *
   * @param role who is told: a role, or {@code customer}; not blank
   * @param content the reference of the text, not blank
   */
  record Notify(String role, String content) implements Action {

    public Notify {
      requireText(role, "role");
      requireText(content, "content");
    }
  }

  /**
   * Grade the customer anew.
   *
   * @param policy the grade policy, not blank
   */
  record Regrade(String policy) implements Action {

    public Regrade {
      requireText(policy, "policy");
    }
  }

  /**
   * Take the customer into a programme, a campaign or a flow.
   *
   * @param programme its name, not blank
   */
  record Enrol(String programme) implements Action {

    public Enrol {
      requireText(programme, "programme");
    }
  }

  /**
   * Something that only the host knows.
   *
   * @param name its name, not blank
   * @param parameters what it needs, in the order of the names; no personal data
   */
  record Custom(String name, Map<String, String> parameters) implements Action {

    public Custom {
      requireText(name, "name");
      parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
  }

  private static void requireText(String text, String field) {
    if (Objects.requireNonNull(text, field).isBlank()) {
      throw new IllegalArgumentException("%s of an action must not be blank".formatted(field));
    }
  }
}
