package io.dangol.campaign.decision;

import io.dangol.campaign.audience.Holdout;
import io.dangol.campaign.offer.OfferTable;
import io.dangol.campaign.policy.ContactPolicy;
import io.dangol.campaign.policy.MessagePurpose;
import io.dangol.campaign.wave.WaveHistory;
import io.dangol.core.customer.Channel;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a campaign's decisions depend on besides the facts. A campaign builds and holds it.
 *
 * @param campaign the name and version of the campaign, for results and messages
 * @param salt the salt of the campaign; what is chosen at random besides the control group appends
 *     a suffix of its own
 * @param target who belongs to the audience: those for whom it is true
 * @param exclusion who is excluded by the campaign: those for whom it is true
 * @param channel the channel of the messages
 * @param purpose the purpose of the messages
 * @param globalHoldout the group that no campaign reaches
 * @param holdout the campaign's own control group
 * @param offers what is offered to whom; empty for a campaign without offers
 * @param policy how often and when customers may be contacted
 */
public record DecisionRules(
    String campaign,
    String salt,
    Condition target,
    Condition exclusion,
    Channel channel,
    MessagePurpose purpose,
    Optional<Holdout> globalHoldout,
    Optional<Holdout> holdout,
    Optional<OfferTable> offers,
    ContactPolicy policy) {

  public DecisionRules {
    Objects.requireNonNull(campaign, "campaign");
    Objects.requireNonNull(salt, "salt");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(exclusion, "exclusion");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(globalHoldout, "globalHoldout");
    Objects.requireNonNull(holdout, "holdout");
    Objects.requireNonNull(offers, "offers");
    Objects.requireNonNull(policy, "policy");
  }

  /**
   * Decides about every customer of a table.
   *
   * @param facts the customers, with at least the facts of the target rule and of the offer table
   * @param at the moment of the decision and the zone in which days are counted
   * @return one decision for every member of the audience
   * @throws IllegalArgumentException if the table lacks a fact that the target, the exclusion or
   *     the offers read, or has a contact column of another type than expected
   */
  public Decisions decide(FactTable facts, EvaluationContext at) {
    return Decisions.of(this, facts, Optional.empty(), at);
  }

  /**
   * Decides about every customer of a table for the wave after those of a history.
   *
   * @param facts the customers, as for {@link #decide(FactTable, EvaluationContext)}
   * @param history what came of the waves so far
   * @param at the moment of the decision and the zone in which days are counted
   * @return one decision for every member of the audience
   * @throws IllegalArgumentException as {@link #decide(FactTable, EvaluationContext)}, or if there
   *     were waves on a channel on which nobody can see whether a message was opened
   */
  public Decisions decide(FactTable facts, WaveHistory history, EvaluationContext at) {
    if (history.waves() > 0 && channel != Channel.EMAIL && channel != Channel.PUSH) {
      throw new IllegalArgumentException(
          "%s: on %s nobody sees who opened, so there is no second wave"
              .formatted(campaign, channel));
    }
    return Decisions.of(this, facts, Optional.of(history), at);
  }
}
