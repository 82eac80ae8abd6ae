package io.dangol.core.host;

import java.util.Objects;

/**
 * For which of several separate clients of one installation something is done. The engine passes it
 * on and never looks into it.
 *
 * @param key the host's key, not blank
 */
public record Tenant(String key) {

  public Tenant {
    if (Objects.requireNonNull(key, "key").isBlank()) {
      throw new IllegalArgumentException("the key of a tenant must not be blank");
    }
  }

  /**
   * Returns a tenant.
   *
   * @param key the host's key, not blank
   * @return the tenant
   * @throws IllegalArgumentException if the key is blank
   */
  public static Tenant of(String key) {
    return new Tenant(key);
  }

  /** Returns the key. */
  @Override
  public String toString() {
    return key;
  }
}
