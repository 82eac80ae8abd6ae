/**
 * JSON documents read with the place of every value, all problems at once, and written canonically.
 *
 * <p>The entry types are {@link io.dangol.core.json.document.JsonDocument} and {@link
 * io.dangol.core.json.document.JsonFields}; {@link io.dangol.core.json.document.JsonCursor} is the
 * shorter form for objects of many plain members. The {@code json} packages of all modules are
 * built on this one. Places are lines and columns from 1, and JSON Pointers (RFC 6901).
 *
 * <pre>{@code
 * Reading<Campaign> reading = JsonDocument.read(text, JsonLimits.defaults(), (root, problems) -> {
 *   JsonFields fields = JsonFields.of(root, problems);
 *   fields.schema("crm.campaign/1");
 *   Optional<String> name = fields.text("name");
 *   fields.refuseOthers();
 *   return name.map(Campaign::new);
 * });
 * }</pre>
 */
@NullMarked
package io.dangol.core.json.document;

import org.jspecify.annotations.NullMarked;
