package io.dangol.campaign;

import io.dangol.campaign.audience.Holdout;
import io.dangol.campaign.audience.SaltedBuckets;
import io.dangol.campaign.audience.Share;
import io.dangol.campaign.decision.DecisionRules;
import io.dangol.campaign.decision.Decisions;
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
import org.jspecify.annotations.Nullable;

/**
 * What a marketer wants to do: speak to an audience on a channel, with an offer for each, under the
 * promises made to customers, and in a way that can be measured.
 *
 * <p>A campaign is a value. It holds the salt and the algorithm of its random choices, so that the
 * same customers are chosen for ever.
 *
 * @param name the name, not blank
 * @param version the version, from 1; a changed campaign is a new version
 * @param salt what makes the random choices of this campaign independent of others; the control
 *     group is chosen with it as it is, every other choice with a suffix
 * @param algorithm the algorithm of the random choices, {@link SaltedBuckets#ALGORITHM}
 * @param target who belongs to the audience: those for whom it is true
 * @param exclusion who of the audience is excluded by the campaign; nobody by default
 * @param channel the channel of the messages
 * @param purpose the purpose of the messages
 * @param share the share of the reachable audience that is held out; none by default
 * @param globalHoldout a group that no campaign reaches, shared by campaigns
 * @param offers what is offered to whom; empty for a campaign without offers
 * @param policy how often and when customers may be contacted
 */
public record Campaign(
    String name,
    int version,
    String salt,
    String algorithm,
    Condition target,
    Condition exclusion,
    Channel channel,
    MessagePurpose purpose,
    Share share,
    Optional<Holdout> globalHoldout,
    Optional<OfferTable> offers,
    ContactPolicy policy) {

  public Campaign {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a campaign's name must not be blank");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "campaign '%s': version %d is not from 1".formatted(name, version));
    }
    if (!algorithm.equals(SaltedBuckets.ALGORITHM)) {
      throw new IllegalArgumentException(
          "campaign '%s': algorithm %s is not known, only %s"
              .formatted(name, algorithm, SaltedBuckets.ALGORITHM));
    }
    salt = SaltedBuckets.of(salt).salt();
    if (globalHoldout.isPresent() && globalHoldout.get().buckets().salt().equals(salt)) {
      throw new IllegalArgumentException(
          "campaign '%s': the global holdout has the campaign's own salt '%s'\nMaybe give it another one, or the two groups are the same."
              .formatted(name, salt));
    }
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(exclusion, "exclusion");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(offers, "offers");
    Objects.requireNonNull(policy, "policy");
  }

  /**
   * Starts a campaign.
   *
   * @param name the name, not blank
   * @return a builder whose only open question is the target
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /**
   * Returns the control group.
   *
   * @return the group, or empty if nobody is held out
   */
  public Optional<Holdout> holdout() {
    return share.equals(Share.NONE) ? Optional.empty() : Optional.of(Holdout.of(share, salt));
  }

  /**
   * Decides about every customer of a table.
   *
   * @param facts the customers, with at least the facts that the target, the exclusion and the
   *     offers read; what gates read besides is listed in {@code io.dangol.campaign.decision}
   * @param at the moment of the decision and the zone in which days are counted
   * @return one decision for every member of the audience
   * @throws IllegalArgumentException if the table lacks a fact that the target, the exclusion or
   *     the offers read, or has a contact column of another type than expected
   */
  public Decisions decide(FactTable facts, EvaluationContext at) {
    return rules().decide(facts, at);
  }

  /**
   * Decides about every customer of a table for the wave after those of a history: those reached by
   * the last wave who have not reacted to any, if nothing else keeps them from it.
   *
   * @param facts the customers, as for {@link #decide(FactTable, EvaluationContext)}
   * @param history what came of the campaign's waves so far
   * @param at the moment of the decision and the zone in which days are counted
   * @return one decision for every member of the audience
   * @throws IllegalArgumentException as {@link #decide(FactTable, EvaluationContext)}, or if there
   *     were waves on a channel on which nobody can see whether a message was opened
   */
  public Decisions decide(FactTable facts, WaveHistory history, EvaluationContext at) {
    return rules().decide(facts, history, at);
  }

  private DecisionRules rules() {
    return new DecisionRules(
        name + "/" + version,
        salt,
        target,
        exclusion,
        channel,
        purpose,
        globalHoldout,
        holdout(),
        offers,
        policy);
  }

  /** Collects what a campaign is made of. Each setter replaces what was set before. */
  public static final class Builder {

    private final String name;
    private int version = 1;
    private String salt;
    private @Nullable Condition target;
    private Condition exclusion = Condition.never();
    private Channel channel = Channel.EMAIL;
    private MessagePurpose purpose = MessagePurpose.MARKETING;
    private Share share = Share.NONE;
    private Optional<Holdout> globalHoldout = Optional.empty();
    private Optional<OfferTable> offers = Optional.empty();
    private ContactPolicy policy = ContactPolicy.none();

    private Builder(String name) {
      this.name = name;
      this.salt = name;
    }

    /**
     * Sets the version.
     *
     * @param number the version, from 1; 1 by default
     * @return this builder
     */
    public Builder version(int number) {
      this.version = number;
      return this;
    }

    /**
     * Sets the salt of the random choices.
     *
     * @param text the salt, not blank; the name by default
     * @return this builder
     */
    public Builder salt(String text) {
      this.salt = text;
      return this;
    }

    /**
     * Sets the audience.
     *
     * @param condition who belongs to it: those for whom it is true
     * @return this builder
     */
    public Builder target(Condition condition) {
      this.target = condition;
      return this;
    }

    /**
     * Sets who is excluded.
     *
     * @param condition who of the audience is not contacted: those for whom it is true or unknown
     * @return this builder
     */
    public Builder exclude(Condition condition) {
      this.exclusion = condition;
      return this;
    }

    /**
     * Sets the channel.
     *
     * @param way the channel; e-mail by default
     * @return this builder
     */
    public Builder channel(Channel way) {
      this.channel = way;
      return this;
    }

    /**
     * Sets the purpose.
     *
     * @param why the purpose; marketing by default, which is bound by every gate, so that who
     *     forgets it contacts too few and not too many
     * @return this builder
     */
    public Builder purpose(MessagePurpose why) {
      this.purpose = why;
      return this;
    }

    /**
     * Sets the control group.
     *
     * @param part how many of the reachable audience are held out; none by default
     * @return this builder
     */
    public Builder holdout(Share part) {
      this.share = part;
      return this;
    }

    /**
     * Sets a group that no campaign reaches.
     *
     * @param group the group, with a salt that all campaigns share
     * @return this builder
     */
    public Builder globalHoldout(Holdout group) {
      this.globalHoldout = Optional.of(group);
      return this;
    }

    /**
     * Sets the offers.
     *
     * @param table what is offered to whom
     * @return this builder
     */
    public Builder offers(OfferTable table) {
      this.offers = Optional.of(table);
      return this;
    }

    /**
     * Sets how often and when customers may be contacted.
     *
     * @param limits the policy; without limits by default
     * @return this builder
     */
    public Builder policy(ContactPolicy limits) {
      this.policy = limits;
      return this;
    }

    /**
     * Returns the campaign.
     *
     * @return the campaign
     * @throws IllegalArgumentException if the name or the salt is blank, the version below 1, or
     *     the global holdout has the salt of the campaign
     * @throws IllegalStateException if there is no target
     */
    public Campaign build() {
      Condition audience = target;
      if (audience == null) {
        throw new IllegalStateException(
            "campaign '%s' has no target\nMaybe Condition.always() is meant.".formatted(name));
      }
      return new Campaign(
          name,
          version,
          salt,
          SaltedBuckets.ALGORITHM,
          audience,
          exclusion,
          channel,
          purpose,
          share,
          globalHoldout,
          offers,
          policy);
    }
  }
}
