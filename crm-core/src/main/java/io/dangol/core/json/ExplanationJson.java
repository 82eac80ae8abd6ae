package io.dangol.core.json;

import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.OnUnknown;
import io.dangol.core.rule.Truth;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * Explanations as JSON documents of schema {@code crm.explanation/1}, for programs that show them:
 *
 * <pre>{@code
 * {"schema":"crm.explanation/1","verdict":"FALSE","code":"RULE_NOT_MATCHED",
 *  "asOf":"2026-11-22T00:00:00Z","zone":"Asia/Seoul","ruleId":"best-reactivation","ruleVersion":3,
 *  "summary":"FALSE because grade.current in {A, S} fails: it is B","because":["/rule/all/1"],
 *  "tree":{"at":"/rule","verdict":"FALSE","all":"FALSE","children":[
 *   {"at":"/rule/all/0","verdict":"TRUE","fact":"rfm.recencyScore","op":"lte","expected":2,
 *    "actual":1,"factAsOf":"2026-11-21"},
 *   {"at":"/rule/all/1","verdict":"FALSE","fact":"grade.current","op":"in","expected":["A","S"],
 *    "actual":"B"}]}}
 * }</pre>
 *
 * <p>A group has its combination ({@code all}, {@code any} or {@code not}) with its verdict. A test
 * has the members of a condition, {@code expected} in place of {@code value}; a value that is
 * missing is left out. A segment has the id and version of its rule and a {@code tree} whose places
 * are in the segment's document, as those of its {@code because} are; in the {@code because} of the
 * whole stands the place at which the segment is named.
 *
 * <p>A document holds values of the customer. It is not read back: whoever needs the explanation
 * again evaluates the same version of the rule as of the same moment.
 */
public final class ExplanationJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.explanation/1";

  private ExplanationJson() {}

  /**
   * Writes an explanation: equal explanations give equal text.
   *
   * @param explanation the explanation
   * @return the text, without white space
   */
  public static String write(Explanation explanation) {
    return JsonDocument.write(json -> write(explanation, json));
  }

  private static void write(Explanation explanation, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("verdict", explanation.verdict().name());
    json.writeStringProperty("code", explanation.reasonCode());
    json.writeStringProperty("asOf", explanation.at().asOf().toString());
    json.writeStringProperty("zone", explanation.at().zone().getId());
    explanation
        .rule()
        .ifPresent(
            rule -> {
              json.writeStringProperty("ruleId", rule.id().value());
              json.writeNumberProperty("ruleVersion", rule.version());
            });
    json.writeStringProperty("summary", explanation.summary());
    because(explanation.tree(), json);
    json.writeName("tree");
    step(explanation.tree(), json);
    json.writeEndObject();
  }

  /** The places of the tests that decide; of those within a segment, where it is named. */
  private static void because(Explanation.Step tree, JsonGenerator json) {
    Set<Explanation.Step> tests = Collections.newSetFromMap(new IdentityHashMap<>());
    tests.addAll(tree.because());
    Set<String> places = new LinkedHashSet<>();
    collect(tree, tests, places);
    json.writeName("because");
    json.writeStartArray();
    places.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void collect(
      Explanation.Step step, Set<Explanation.Step> tests, Collection<String> places) {
    if (step instanceof Explanation.Group group) {
      group.parts().forEach(part -> collect(part, tests, places));
    } else if (tests.contains(step) || isReason(step, tests)) {
      places.add(step.pointer());
    }
  }

  private static boolean isReason(Explanation.Step step, Set<Explanation.Step> tests) {
    return step instanceof Explanation.Segment && step.because().stream().anyMatch(tests::contains);
  }

  private static void step(Explanation.Step step, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("at", step.pointer());
    json.writeStringProperty("verdict", step.verdict().name());
    if (step instanceof Explanation.Group group) {
      json.writeStringProperty(group.combination().key(), step.verdict().name());
      json.writeName("children");
      json.writeStartArray();
      group.parts().forEach(part -> step(part, json));
      json.writeEndArray();
    } else if (step instanceof Explanation.Segment segment) {
      segment(segment, json);
    } else if (step instanceof Explanation.Test test) {
      test(test, json);
    } else {
      json.writeBooleanProperty("constant", step.verdict() == Truth.TRUE);
    }
    json.writeEndObject();
  }

  private static void segment(Explanation.Segment segment, JsonGenerator json) {
    json.writeStringProperty("segment", segment.rule().id().value());
    json.writeNumberProperty("version", segment.rule().version());
    if (segment.onUnknown() != OnUnknown.EXCLUDE) {
      json.writeStringProperty("onUnknown", segment.onUnknown().key());
    }
    because(segment.tree(), json);
    json.writeName("tree");
    step(segment.tree(), json);
  }

  private static void test(Explanation.Test test, JsonGenerator json) {
    ConditionWriter.test(test.condition(), "expected", json);
    test.actual()
        .ifPresent(
            actual -> {
              json.writeName("actual");
              ConditionWriter.value(test.fact(), actual, json);
            });
    test.factAsOf().ifPresent(day -> json.writeStringProperty("factAsOf", day.toString()));
  }
}
