/**
 * JSON Schemas of documents, for programs that edit them.
 *
 * <p>The entry type is {@link io.dangol.core.json.schema.RuleSchema}. A schema is made for the
 * facts and events of one catalog, so that an editor offers only what a rule may name and checks
 * values before the rule is sent:
 *
 * <pre>{@code
 * String schema = RuleSchema.of(catalog);
 * editor.validateWith(schema);
 * Reading<Rule> reading = RuleJson.read(editor.text(), catalog);   // decides
 * }</pre>
 *
 * <p>What a schema cannot say is left to reading: limits of depth and size, equal currencies, order
 * of the ends of {@code between}, known segments.
 */
@NullMarked
package io.dangol.core.json.schema;

import org.jspecify.annotations.NullMarked;
