package io.dangol.core.host;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who did what to which record, when and why. It has ids and codes and no content of the record.
 *
 * @param tenant for which tenant, or empty in a host that has none
 * @param actor who, not blank
 * @param action a code for what, such as {@code CUSTOMER_ERASED}, not blank
 * @param record the id of the record, not blank
 * @param reason why, not blank; a code, or whatever the actor wrote
 * @param at when
 */
public record AuditEntry(
    Optional<Tenant> tenant,
    String actor,
    String action,
    String record,
    String reason,
    Instant at) {

  public AuditEntry {
    Objects.requireNonNull(tenant, "tenant");
    requireText("actor", actor);
    requireText("action", action);
    requireText("record", record);
    requireText("reason", reason);
    Objects.requireNonNull(at, "at");
  }

  private static void requireText(String name, String value) {
    if (Objects.requireNonNull(value, name).isBlank()) {
      throw new IllegalArgumentException(name + " of an audit entry must not be blank");
    }
  }

  /** Returns who did what when, without the reason, which may be a sentence. */
  @Override
  public String toString() {
    return "AuditEntry[%s, %s, %s, %s]".formatted(actor, action, record, at);
  }
}
