/**
 * What happens between a customer and the company: contacts, responses, interest and answers.
 *
 * <p>The entry type is {@link io.dangol.core.activity.Interaction}. All activities are append-only:
 * they keep the {@link io.dangol.core.customer.SourceRef} they came with, by which a repetition is
 * recognised, and the customer that was named, who is resolved when they are read. Stores keep them
 * per kind, and a {@link io.dangol.core.activity.ContactHistory} answers when and how often a
 * customer was contacted:
 *
 * <pre>{@code
 * Interaction visit = Interaction.of(customer, at, VISIT, OUTBOUND, SourceRef.of("diary", "2026-17"))
 *     .by("rep-7").withOutcome("INTERESTED").capturing("eventPlans", FieldValue.text("spring trip"));
 * interactions.append(visit);
 * ContactHistory history = ContactHistory.of(interactions.stream(), asOf);
 * Contactability.at(context).withLastContacts(history::last);
 * }</pre>
 *
 * <p>Times are instants. Subjects, texts and captured values may be personal data and never show in
 * a {@code toString}.
 */
@NullMarked
package io.dangol.core.activity;

import org.jspecify.annotations.NullMarked;
