package io.dangol.campaign.json;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.audience.Holdout;
import io.dangol.campaign.audience.SaltedBuckets;
import io.dangol.campaign.audience.Share;
import io.dangol.campaign.policy.ContactPolicy;
import io.dangol.campaign.policy.MessagePurpose;
import io.dangol.campaign.policy.MinimumGap;
import io.dangol.campaign.wave.OpenPolicy;
import io.dangol.core.customer.Channel;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.ConditionJson;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import java.util.List;
import java.util.Optional;

/** Reads one campaign; for use by one thread. */
final class CampaignReader {

  private static final int LONGEST_GAP = 36_500;

  private final FactCatalog catalog;
  private final ConditionJson conditions;
  private final ProblemList problems;

  CampaignReader(FactCatalog catalog, ProblemList problems) {
    this.catalog = catalog;
    this.conditions = ConditionJson.of(catalog, JsonLimits.defaults());
    this.problems = problems;
  }

  /** Returns the campaign, or empty after adding problems. */
  Optional<Campaign> read(JsonValue root) {
    JsonFields fields = JsonFields.of(root, problems);
    fields.schema(CampaignJson.SCHEMA);
    String name = fields.text("name").orElse("unnamed");
    Campaign.Builder campaign = Campaign.named(name);
    if (fields.optional("version").isPresent()) {
      fields.integer("version", 1, Integer.MAX_VALUE).ifPresent(campaign::version);
    }
    fields.optionalText("salt").ifPresent(campaign::salt);
    if (fields.optional("algorithm").isPresent()) {
      // the only one there is; the key guards documents of later versions
      fields.oneOf("algorithm", List.of(SaltedBuckets.ALGORITHM)).ifPresent(known -> {});
    }
    fields.constant("channel", Channel.class, Channel.EMAIL).ifPresent(campaign::channel);
    fields
        .constant("purpose", MessagePurpose.class, MessagePurpose.MARKETING)
        .ifPresent(campaign::purpose);
    fields.value("target").flatMap(this::condition).ifPresent(campaign::target);
    fields.optional("exclude").flatMap(this::condition).ifPresent(campaign::exclude);
    fields.optional("holdout").flatMap(this::share).ifPresent(campaign::holdout);
    fields.optional("globalHoldout").flatMap(this::group).ifPresent(campaign::globalHoldout);
    fields
        .optional("offers")
        .flatMap(
            json ->
                OfferJson.readTable(JsonFields.of(json, problems), json.place(), catalog, problems))
        .ifPresent(campaign::offers);
    fields.optional("policy").map(this::policy).ifPresent(campaign::policy);
    fields.refuseOthers();
    return problems.hasErrors() ? Optional.empty() : problems.made(root.place(), campaign::build);
  }

  private Optional<Condition> condition(JsonValue json) {
    return conditions.read(json, problems);
  }

  private Optional<Share> share(JsonValue json) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<Share> share = percent(fields);
    fields.refuseOthers();
    return share;
  }

  private Optional<Holdout> group(JsonValue json) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<Share> share = percent(fields);
    Optional<String> salt = fields.text("salt");
    fields.refuseOthers();
    return share.isPresent() && salt.isPresent()
        ? Optional.of(Holdout.of(share.get(), salt.get()))
        : Optional.empty();
  }

  private Optional<Share> percent(JsonFields fields) {
    return fields
        .decimal("percent")
        .flatMap(percent -> problems.made(fields.placeOf("percent"), () -> Share.percent(percent)));
  }

  private ContactPolicy policy(JsonValue json) {
    JsonFields fields = JsonFields.of(json, problems);
    ContactPolicy policy = ContactPolicy.none();
    if (fields.optional("minimumGapDays").isPresent()) {
      int days = fields.integer("minimumGapDays", 1, LONGEST_GAP).orElse(1);
      policy = policy.withMinimumGap(MinimumGap.ofDays(days));
    }
    policy =
        policy.withOpens(
            fields
                .constant("opens", OpenPolicy.class, OpenPolicy.STRICT)
                .orElse(OpenPolicy.STRICT));
    fields.refuseOthers();
    return policy;
  }
}
