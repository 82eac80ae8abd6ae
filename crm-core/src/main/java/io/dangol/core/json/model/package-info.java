/**
 * The model as JSON documents: customers with their contact points and identifiers, relationships,
 * groups, anniversaries, purchases and their parties, assignments of staff, cases, leads,
 * opportunities, pipelines, and what is handed out or kept when a person asks for their data or for
 * their erasure, and audit entries.
 *
 * <p>Every type has a class of its own with a schema, {@code read} and {@code write}; {@link
 * io.dangol.core.json.model.CustomerJson} is a good first one. Writing is canonical: equal values
 * give equal text. Reading refuses unknown keys and reports every problem with its place:
 *
 * <pre>{@code
 * String text = CustomerJson.write(customer);
 * Reading<Customer> reading = CustomerJson.read(text);
 * Customer same = reading.orThrow();
 * reading.problems().forEach(problem -> show(problem.at(), problem.message()));
 * }</pre>
 *
 * <p>Moments and days are written as ISO 8601, amounts and decimals as texts, enumerations by their
 * codes.
 */
@NullMarked
package io.dangol.core.json.model;

import org.jspecify.annotations.NullMarked;
