package io.dangol.core.grade.json;

import io.dangol.core.grade.Capture;
import io.dangol.core.grade.ContactMedium;
import io.dangol.core.grade.ContactPlan;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.PlannedContact;
import io.dangol.core.json.document.DocumentHead;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonTexts;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * Contact plans as JSON documents of schema {@code crm.contactPlan/1}:
 *
 * <pre>{@code
 * {"schema":"crm.contactPlan/1","id":"sources","version":1,"grades":[
 *   {"grade":"A","before":{"media":["TELEPHONE_ROUND"],"captures":["COMPLAINTS","EVENT_PLANS"]},
 *    "after":{"media":["VISIT"],"captures":["COMPLAINTS","EVENT_PLANS"]}},
 *   {"grade":"D","before":{"media":[],"captures":[]},"after":{"media":[],"captures":[]}}]}
 * }</pre>
 */
public final class ContactPlanJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.contactPlan/1";

  private ContactPlanJson() {}

  /**
   * Reads a contact plan.
   *
   * @param json the text of the document
   * @return the plan, or all problems; never an exception for what the text says
   */
  public static Reading<ContactPlan> read(String json) {
    return JsonDocument.read(json, JsonLimits.defaults(), ContactPlanJson::read);
  }

  private static Optional<ContactPlan> read(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    Optional<DocumentHead> head = DocumentHead.read(fields, SCHEMA);
    Map<Grade, PlannedContact> before = new LinkedHashMap<>();
    Map<Grade, PlannedContact> after = new LinkedHashMap<>();
    for (JsonValue json : fields.array("grades")) {
      JsonFields each = JsonFields.of(json, problems);
      JsonTexts texts = JsonTexts.of(each, problems);
      Optional<Grade> grade = texts.required("grade", texts.parsed("grade", "grade", Grade::of));
      Optional<PlannedContact> first = contact(each, "before", problems);
      Optional<PlannedContact> second = contact(each, "after", problems);
      each.refuseOthers();
      if (grade.isPresent() && before.containsKey(grade.get())) {
        problems.error(each.placeOf("grade"), "grade.duplicate", "The grade stands here twice.");
      } else if (grade.isPresent() && first.isPresent() && second.isPresent()) {
        before.put(grade.get(), first.get());
        after.put(grade.get(), second.get());
      }
    }
    fields.refuseOthers();
    return head.isEmpty() || problems.hasErrors()
        ? Optional.empty()
        : problems.made(
            root.place(),
            () -> new ContactPlan(head.get().id(), head.get().version(), before, after));
  }

  private static Optional<PlannedContact> contact(
      JsonFields grade, String stage, ProblemList problems) {
    Optional<JsonValue> json = grade.value(stage);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    JsonFields fields = JsonFields.of(json.get(), problems);
    Set<ContactMedium> media = constants(fields, "media", ContactMedium.class, problems);
    Set<Capture> captures = constants(fields, "captures", Capture.class, problems);
    fields.refuseOthers();
    return Optional.of(new PlannedContact(media, captures));
  }

  private static <E extends Enum<E>> Set<E> constants(
      JsonFields fields, String key, Class<E> type, ProblemList problems) {
    Set<E> constants = EnumSet.noneOf(type);
    for (JsonValue value : fields.array(key)) {
      String text = value instanceof JsonValue.TextValue given ? given.text() : "";
      Optional<E> constant =
          EnumSet.allOf(type).stream().filter(each -> each.name().equals(text)).findFirst();
      if (constant.isEmpty()) {
        problems.error(
            value.place(),
            "value.unknown",
            "The value is none of %s.".formatted(EnumSet.allOf(type)));
      }
      constant.ifPresent(constants::add);
    }
    return constants;
  }

  /**
   * Writes a contact plan in its canonical form.
   *
   * @param plan the plan
   * @return the text, without white space
   */
  public static String write(ContactPlan plan) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          DocumentHead.write(json, SCHEMA, plan.id(), plan.version());
          json.writeName("grades");
          json.writeStartArray();
          plan.before()
              .forEach(
                  (grade, before) -> {
                    json.writeStartObject();
                    json.writeStringProperty("grade", grade.code());
                    write("before", before, json);
                    write(
                        "after",
                        plan.contact(grade, ContactPlan.Stage.AFTER_TELEPHONE_ROUND),
                        json);
                    json.writeEndObject();
                  });
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(String stage, PlannedContact contact, JsonGenerator json) {
    json.writeName(stage);
    json.writeStartObject();
    write("media", contact.media(), json);
    write("captures", contact.captures(), json);
    json.writeEndObject();
  }

  private static void write(String key, Set<? extends Enum<?>> constants, JsonGenerator json) {
    json.writeName(key);
    json.writeStartArray();
    constants.forEach(constant -> json.writeString(constant.name()));
    json.writeEndArray();
  }
}
