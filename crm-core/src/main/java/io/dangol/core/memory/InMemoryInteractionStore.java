package io.dangol.core.memory;

import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.InteractionStore;

/** Interactions in memory. */
public final class InMemoryInteractionStore extends ActivityLog<Interaction>
    implements InteractionStore {

  /** Creates an empty store. */
  public InMemoryInteractionStore() {
    super("interaction");
  }
}
