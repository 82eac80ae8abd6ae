package io.dangol.campaign.json;

import io.dangol.campaign.offer.Offer;
import io.dangol.campaign.offer.OfferTable;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.DecisionTableJson;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonPlace;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.core.rule.DecisionTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/**
 * Offer tables as JSON documents of schema {@code crm.offers/1}:
 *
 * <pre>{@code
 * {"schema":"crm.offers/1","name":"rfm","version":1,"hitPolicy":"UNIQUE","rows":[
 *   {"when":{"fact":"rfm.frequencyScore","op":"eq","value":3},
 *    "then":{"kind":"PERCENTAGE_OFF","code":"COUPON_5","percent":5}}],
 *  "default":{"kind":"NONE"}}
 * }</pre>
 *
 * <p>Kinds of offers are {@code PERCENTAGE_OFF} (with {@code percent}), {@code AMOUNT_OFF} (with
 * {@code amount}, an object of {@code amount} and {@code currency}), {@code GIFT} (with {@code
 * item}), {@code SERVICE} (with {@code name}) and {@code NONE}; all but the last have a {@code
 * code}.
 *
 * @see io.dangol.core.json.ConditionJson the form of conditions
 */
public final class OfferJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.offers/1";

  private static final OfferForm OFFER = new OfferForm();

  private OfferJson() {}

  /**
   * Reads an offer table.
   *
   * @param json the text of the document
   * @param catalog the facts that the conditions may name
   * @return the table, or all problems; never an exception for what the text says
   */
  public static Reading<OfferTable> read(String json, FactCatalog catalog) {
    return JsonDocument.read(
        json,
        JsonLimits.defaults(),
        (root, problems) -> {
          JsonFields fields = JsonFields.of(root, problems);
          fields.schema(SCHEMA);
          return readTable(fields, root.place(), catalog, problems);
        });
  }

  /** Reads the table from the members of an object, which may not have others. */
  static Optional<OfferTable> readTable(
      JsonFields fields, JsonPlace place, FactCatalog catalog, ProblemList problems) {
    Optional<String> name = fields.text("name");
    OptionalInt version = fields.integer("version", 1, Integer.MAX_VALUE);
    Optional<DecisionTable<Offer>> rules =
        DecisionTableJson.of(catalog, OFFER).readTable(fields, problems);
    return name.isPresent() && version.isPresent() && rules.isPresent()
        ? problems.made(place, () -> new OfferTable(name.get(), version.getAsInt(), rules.get()))
        : Optional.empty();
  }

  /**
   * Writes an offer table in its canonical form: equal tables give equal text.
   *
   * @param table the table
   * @return the text, without white space
   */
  public static String write(OfferTable table) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          writeTable(table, json);
          json.writeEndObject();
        });
  }

  /** Writes the members of a table into an object. */
  static void writeTable(OfferTable table, JsonGenerator json) {
    json.writeStringProperty("name", table.name());
    json.writeNumberProperty("version", table.version());
    DecisionTableJson.of(FactCatalog.of(List.of()), OFFER).writeTable(table.rules(), json);
  }
}
