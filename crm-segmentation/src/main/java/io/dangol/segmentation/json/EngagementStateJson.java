package io.dangol.segmentation.json;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.TextFormat;
import io.dangol.segmentation.engagement.EngagementKind;
import io.dangol.segmentation.engagement.EngagementPolicy;
import io.dangol.segmentation.engagement.EngagementState;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads the engagement of one customer, whom the document does not name: policy, settled
 * sums and counts per day.
 */
public final class EngagementStateJson {
  /** The schema of an engagement state. */
  public static final String SCHEMA = "dangol.segmentation.engagement-state/1";

  private EngagementStateJson() {}

  /** The events of one day as they are read. */
  private record Day(LocalDate day, Map<EngagementKind, Long> counts) {}

  /** The settled events as they are read. */
  private record Sums(
      LocalDate before, Map<EngagementKind, Double> weights, Map<EngagementKind, Long> counts) {}

  /**
   * Writes a state.
   *
   * @param state the state
   * @return a JSON object
   */
  public static String write(EngagementState state) {
    ObjectNode node = Nodes.document(SCHEMA);
    EngagementJson.write(state.policy(), node.putObject("policy"));
    state
        .settledBefore()
        .ifPresent(
            before -> {
              ObjectNode settled = node.putObject("settled").put("before", before.toString());
              EngagementJson.write(settled.putObject("weights"), state.settledWeights());
              counts(settled.putObject("counts"), state.settledCounts());
            });
    ArrayNode days = node.putArray("days");
    state
        .days()
        .forEach(
            (day, counts) ->
                counts(days.addObject().put("day", day.toString()).putObject("counts"), counts));
    return Nodes.text(node);
  }

  private static void counts(ObjectNode node, Map<EngagementKind, Long> counts) {
    for (EngagementKind kind : EngagementKind.values()) {
      Long count = counts.get(kind);
      if (count != null) {
        node.put(kind.name(), count.longValue());
      }
    }
  }

  /**
   * Reads a state.
   *
   * @param json the document
   * @return the state, or all problems; never an exception for what the text says
   */
  public static Reading<EngagementState> read(String json) {
    return JsonCursor.read(json, SCHEMA, EngagementStateJson::state);
  }

  private static Supplier<EngagementState> state(JsonCursor root) {
    Supplier<EngagementPolicy> policy = root.object("policy", EngagementJson::model);
    Optional<Supplier<Sums>> settled =
        root.has("settled")
            ? Optional.of(root.object("settled", EngagementStateJson::sums))
            : Optional.empty();
    Supplier<List<Day>> days = root.objects("days", EngagementStateJson::day);
    return () -> {
      EngagementState.Builder state = EngagementState.builder(policy.get());
      settled
          .map(Supplier::get)
          .ifPresent(sums -> state.settled(sums.before(), sums.weights(), sums.counts()));
      Set<LocalDate> seen = new HashSet<>();
      for (Day day : days.get()) {
        if (!seen.add(day.day())) {
          throw new IllegalArgumentException("the day " + day.day() + " is given twice");
        }
        day.counts().forEach((kind, count) -> state.add(kind, day.day(), count));
      }
      return state.build();
    };
  }

  private static Supplier<Sums> sums(JsonCursor cursor) {
    LocalDate before = date(cursor, "before");
    Supplier<Map<EngagementKind, Double>> weights =
        cursor.object("weights", EngagementJson::values);
    Supplier<Map<EngagementKind, Long>> counts =
        cursor.object("counts", EngagementStateJson::counts);
    return () -> new Sums(before, weights.get(), counts.get());
  }

  private static Supplier<Day> day(JsonCursor cursor) {
    LocalDate day = date(cursor, "day");
    Supplier<Map<EngagementKind, Long>> counts =
        cursor.object("counts", EngagementStateJson::counts);
    return () -> new Day(day, counts.get());
  }

  private static LocalDate date(JsonCursor cursor, String key) {
    return cursor.parsed(key, TextFormat.DAY, LocalDate.EPOCH);
  }

  private static Supplier<Map<EngagementKind, Long>> counts(JsonCursor cursor) {
    Map<EngagementKind, Long> counts = new EnumMap<>(EngagementKind.class);
    for (EngagementKind kind : EngagementKind.values()) {
      if (cursor.has(kind.name())) {
        counts.put(kind, cursor.longInteger(kind.name()));
      }
    }
    return () -> counts;
  }
}
