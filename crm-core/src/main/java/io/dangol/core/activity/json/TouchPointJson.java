package io.dangol.core.activity.json;

import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.activity.touchpoint.Frequency;
import io.dangol.core.activity.touchpoint.Phase;
import io.dangol.core.activity.touchpoint.TouchPoint;
import io.dangol.core.activity.touchpoint.TouchPointPlan;
import io.dangol.core.json.document.DocumentHead;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Plans of touch-points as JSON documents of schema {@code crm.touchPoints/1}:
 *
 * <pre>{@code
 * {"schema":"crm.touchPoints/1","id":"main","version":1,"touchPoints":[
 *  {"id":"first-visit","phase":"BEFORE","channel":"VISIT","direction":"OUTBOUND","times":1,
 *   "staff":"field-sales"},
 *  {"id":"check-up","phase":"AFTER","channel":"TELEPHONE","direction":"OUTBOUND","times":1,
 *   "every":"P3M","staff":"contact-centre"}]}
 * }</pre>
 *
 * <p>{@code every} left out means once in the phase.
 */
public final class TouchPointJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.touchPoints/1";

  private TouchPointJson() {}

  /**
   * Reads a plan.
   *
   * @param json the text of the document
   * @return the plan, or all problems; never an exception for what the text says
   */
  public static Reading<TouchPointPlan> read(String json) {
    return JsonDocument.read(json, JsonLimits.defaults(), TouchPointJson::plan);
  }

  private static Optional<TouchPointPlan> plan(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    Optional<DocumentHead> head = DocumentHead.read(fields, SCHEMA);
    List<TouchPoint> points = new ArrayList<>();
    fields.array("touchPoints").forEach(point -> point(point, problems).ifPresent(points::add));
    fields.refuseOthers();
    return head.isPresent() && !problems.hasErrors()
        ? problems.made(
            fields.placeOf("touchPoints"),
            () -> new TouchPointPlan(head.get().id(), head.get().version(), points))
        : Optional.empty();
  }

  private static Optional<TouchPoint> point(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> id = fields.text("id");
    Optional<Phase> phase = fields.constant("phase", Phase.class);
    Optional<InteractionChannel> channel = fields.constant("channel", InteractionChannel.class);
    Optional<Interaction.Direction> direction =
        fields.constant("direction", Interaction.Direction.class);
    Optional<Frequency> frequency = frequency(fields, problems);
    Optional<String> staff = fields.text("staff");
    fields.refuseOthers();
    return id.isPresent()
            && phase.isPresent()
            && channel.isPresent()
            && direction.isPresent()
            && frequency.isPresent()
            && staff.isPresent()
        ? Optional.of(
            new TouchPoint(
                id.get(),
                phase.get(),
                channel.get(),
                direction.get(),
                frequency.get(),
                staff.get()))
        : Optional.empty();
  }

  private static Optional<Frequency> frequency(JsonFields fields, ProblemList problems) {
    OptionalInt times = fields.integer("times", 1, Integer.MAX_VALUE);
    Optional<String> every = fields.optionalText("every");
    try {
      Optional<Period> period = every.map(Period::parse);
      return times.isPresent()
          ? problems.made(
              fields.placeOf("every"), () -> new Frequency(times.getAsInt(), period.orElse(null)))
          : Optional.empty();
    } catch (DateTimeException e) {
      problems.error(fields.placeOf("every"), "value.format", "A period such as P3M is expected.");
      return Optional.empty();
    }
  }

  /**
   * Writes a plan in its canonical form: equal plans give equal text.
   *
   * @param plan the plan
   * @return the text, without white space
   */
  public static String write(TouchPointPlan plan) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          DocumentHead.write(json, SCHEMA, plan.id(), plan.version());
          json.writeName("touchPoints");
          json.writeStartArray();
          for (TouchPoint point : plan.touchPoints()) {
            json.writeStartObject();
            json.writeStringProperty("id", point.id());
            json.writeStringProperty("phase", point.phase().name());
            json.writeStringProperty("channel", point.channel().name());
            json.writeStringProperty("direction", point.direction().name());
            json.writeNumberProperty("times", point.frequency().times());
            point
                .frequency()
                .recurring()
                .ifPresent(period -> json.writeStringProperty("every", period.toString()));
            json.writeStringProperty("staff", point.staff());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
