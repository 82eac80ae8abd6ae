package io.dangol.campaign.json;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.audience.Share;
import io.dangol.campaign.policy.ContactPolicy;
import io.dangol.core.fact.Condition;
import io.dangol.core.json.ConditionJson;
import tools.jackson.core.JsonGenerator;

/** Writes campaigns in their canonical form. */
final class CampaignWriter {

  private CampaignWriter() {}

  static void write(Campaign campaign, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("schema", CampaignJson.SCHEMA);
    json.writeStringProperty("name", campaign.name());
    json.writeNumberProperty("version", campaign.version());
    json.writeStringProperty("salt", campaign.salt());
    json.writeStringProperty("algorithm", campaign.algorithm());
    json.writeStringProperty("channel", campaign.channel().name());
    json.writeStringProperty("purpose", campaign.purpose().name());
    json.writeName("target");
    ConditionJson.write(campaign.target(), json);
    if (!campaign.exclusion().equals(Condition.never())) {
      json.writeName("exclude");
      ConditionJson.write(campaign.exclusion(), json);
    }
    writeGroups(campaign, json);
    campaign
        .offers()
        .ifPresent(
            offers -> {
              json.writeName("offers");
              json.writeStartObject();
              OfferJson.writeTable(offers, json);
              json.writeEndObject();
            });
    writePolicy(campaign.policy(), json);
    json.writeEndObject();
  }

  private static void writeGroups(Campaign campaign, JsonGenerator json) {
    if (!campaign.share().equals(Share.NONE)) {
      json.writeName("holdout");
      json.writeStartObject();
      json.writeNumberProperty("percent", campaign.share().percent());
      json.writeEndObject();
    }
    campaign
        .globalHoldout()
        .ifPresent(
            group -> {
              json.writeName("globalHoldout");
              json.writeStartObject();
              json.writeNumberProperty("percent", group.share().percent());
              json.writeStringProperty("salt", group.buckets().salt());
              json.writeEndObject();
            });
  }

  private static void writePolicy(ContactPolicy policy, JsonGenerator json) {
    if (policy.equals(ContactPolicy.none())) {
      return;
    }
    json.writeName("policy");
    json.writeStartObject();
    policy.minimumGap().ifPresent(gap -> json.writeNumberProperty("minimumGapDays", gap.days()));
    json.writeStringProperty("opens", policy.opens().name());
    json.writeEndObject();
  }
}
