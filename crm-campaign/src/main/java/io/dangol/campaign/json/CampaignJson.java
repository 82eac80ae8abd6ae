package io.dangol.campaign.json;

import io.dangol.campaign.Campaign;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.Reading;

/**
 * Campaigns as JSON documents of schema {@code crm.campaign/1}:
 *
 * <pre>{@code
 * {"schema":"crm.campaign/1","name":"win back","version":1,
 *  "salt":"win back","algorithm":"murmur3_x86_32/1","channel":"EMAIL","purpose":"MARKETING",
 *  "target":{"fact":"rfm.segment","op":"in","value":["AT_RISK"]},
 *  "exclude":{"fact":"grade.current","op":"eq","value":"D"},
 *  "holdout":{"percent":10},"globalHoldout":{"percent":2,"salt":"everywhere"},
 *  "offers":{"name":"rfm","version":1,"hitPolicy":"UNIQUE","rows":[...],"default":{"kind":"NONE"}},
 *  "policy":{"minimumGapDays":7,"opens":"STRICT"}}
 * }</pre>
 *
 * <p>Only {@code schema}, {@code name} and {@code target} must be there; what is left out has the
 * default of {@link Campaign.Builder}.
 *
 * @see OfferJson the form of offers
 * @see io.dangol.core.json.ConditionJson the form of conditions
 */
public final class CampaignJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.campaign/1";

  private CampaignJson() {}

  /**
   * Reads a campaign.
   *
   * @param json the text of the document
   * @param catalog the facts that conditions may name
   * @return the campaign, or all problems; never an exception for what the text says
   */
  public static Reading<Campaign> read(String json, FactCatalog catalog) {
    return JsonDocument.read(
        json,
        JsonLimits.defaults(),
        (root, problems) -> new CampaignReader(catalog, problems).read(root));
  }

  /**
   * Writes a campaign in its canonical form: equal campaigns give equal text.
   *
   * @param campaign the campaign
   * @return the text, without white space
   */
  public static String write(Campaign campaign) {
    return JsonDocument.write(json -> CampaignWriter.write(campaign, json));
  }
}
