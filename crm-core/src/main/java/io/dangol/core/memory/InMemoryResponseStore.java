package io.dangol.core.memory;

import io.dangol.core.activity.Response;
import io.dangol.core.activity.ResponseStore;

/** Responses in memory. */
public final class InMemoryResponseStore extends ActivityLog<Response> implements ResponseStore {

  /** Creates an empty store. */
  public InMemoryResponseStore() {
    super("response");
  }
}
