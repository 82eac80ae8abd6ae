/**
 * Groups of customers that people manage: by a rule, by hand, or by a rule with exceptions by hand.
 *
 * <p>{@link io.dangol.core.group.CustomerGroup} is the entry type. Who is in it, and why, is a
 * {@link io.dangol.core.group.Membership}:
 *
 * <pre>{@code
 * CustomerGroup vip =
 *     CustomerGroup.byRule("VIP", PurchaseFacts.MONETARY.atLeast(1_000_000))
 *         .with(GroupOverride.include(minsu, "founder's circle"));
 * Membership members = vip.members(facts, context);
 * members.isMember(row);
 * }</pre>
 *
 * <p>{@link io.dangol.core.group.GroupFacts} makes the groups of a customer a fact, {@code
 * customer.groups}, for other rules to ask for.
 *
 * <p>A group is not a segment: segments divide everybody by a model, groups are kept one by one,
 * and a customer may be in many.
 */
@NullMarked
package io.dangol.core.group;

import org.jspecify.annotations.NullMarked;
