package io.dangol.campaign.json;

import io.dangol.campaign.offer.Offer;
import io.dangol.core.json.OutcomeJson;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonPlace;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The JSON form of a single offer: an object whose {@code kind} says which members it has. */
final class OfferForm implements OutcomeJson<Offer> {

  private static final String PERCENTAGE_OFF = "PERCENTAGE_OFF";
  private static final String AMOUNT_OFF = "AMOUNT_OFF";
  private static final String GIFT = "GIFT";
  private static final String SERVICE = "SERVICE";
  private static final String NONE = "NONE";

  @Override
  public Optional<Offer> read(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> kind =
        fields.oneOf("kind", List.of(PERCENTAGE_OFF, AMOUNT_OFF, GIFT, SERVICE, NONE));
    Optional<Offer> offer = kind.flatMap(word -> read(word, json.place(), fields, problems));
    if (kind.isPresent()) {
      fields.refuseOthers();
    }
    return offer;
  }

  private static Optional<Offer> read(
      String kind, JsonPlace place, JsonFields fields, ProblemList problems) {
    return switch (kind) {
      case PERCENTAGE_OFF ->
          both(
              fields.text("code"),
              fields.decimal("percent"),
              place,
              problems,
              Offer.PercentageOff::new);
      case AMOUNT_OFF ->
          both(fields.text("code"), fields.money("amount"), place, problems, Offer.AmountOff::new);
      case GIFT -> both(fields.text("code"), fields.text("item"), place, problems, Offer.Gift::new);
      case SERVICE ->
          both(fields.text("code"), fields.text("name"), place, problems, Offer.Service::new);
      default -> Optional.of(Offer.none());
    };
  }

  /** Makes an offer of its code and its only other part. */
  @FunctionalInterface
  private interface Maker<T> {
    Offer make(String code, T part);
  }

  private static <T> Optional<Offer> both(
      Optional<String> code,
      Optional<T> part,
      JsonPlace place,
      ProblemList problems,
      Maker<T> maker) {
    return code.isPresent() && part.isPresent()
        ? problems.made(place, () -> maker.make(code.get(), part.get()))
        : Optional.empty();
  }

  @Override
  public void write(Offer offer, JsonGenerator json) {
    json.writeStartObject();
    if (offer instanceof Offer.PercentageOff discount) {
      head(PERCENTAGE_OFF, offer, json);
      json.writeNumberProperty("percent", discount.percent());
    } else if (offer instanceof Offer.AmountOff discount) {
      head(AMOUNT_OFF, offer, json);
      json.writeName("amount");
      json.writeStartObject();
      json.writeStringProperty("amount", discount.amount().getAmount().toPlainString());
      json.writeStringProperty("currency", discount.amount().getCurrencyUnit().getCode());
      json.writeEndObject();
    } else if (offer instanceof Offer.Gift gift) {
      head(GIFT, offer, json);
      json.writeStringProperty("item", gift.item());
    } else if (offer instanceof Offer.Service service) {
      head(SERVICE, offer, json);
      json.writeStringProperty("name", service.name());
    } else {
      json.writeStringProperty("kind", NONE);
    }
    json.writeEndObject();
  }

  private static void head(String kind, Offer offer, JsonGenerator json) {
    json.writeStringProperty("kind", kind);
    json.writeStringProperty("code", offer.code());
  }
}
