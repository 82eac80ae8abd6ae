/**
 * Who belongs to whom: contact persons and branches to their organisation, members to their
 * household, end customers to their distributor; and which member of staff looks after whom.
 *
 * <p>{@link io.dangol.core.relationship.Relationships} is the entry type. It follows relationships
 * on a day, and so rolls up purchases:
 *
 * <pre>{@code
 * var relationships = Relationships.of(List.of(
 *     Relationship.of(minsu, Role.CONTACT_PERSON, acme),
 *     Relationship.of(acmeBusan, Role.BRANCH, acme)));
 * PurchaseHistories byAccount = histories.by(relationships.accountOn(day));
 * }</pre>
 *
 * <p>A relationship is in force on days of the host's calendar, from its first day up to, and
 * without, the day of its end.
 */
@NullMarked
package io.dangol.core.relationship;

import org.jspecify.annotations.NullMarked;
