package io.dangol.core.identity.json;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.match.Match;
import io.dangol.core.identity.merge.IdentityChange;
import io.dangol.core.identity.merge.MergeDecision;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/**
 * Decisions about identities as JSON documents of schema {@code crm.mergeDecision/1}:
 *
 * <pre>{@code
 * {"schema":"crm.mergeDecision/1","id":"D-1","at":"2026-07-01T03:00:00Z","actor":"key-matcher/1",
 *  "reason":"name+phone","change":"MERGED","survivor":"C-1","retired":"C-2",
 *  "match":{"first":{"system":"shop","record":"1"},"second":{"system":"shop","record":"2"},
 *   "level":"STRONG","weight":3.0,"rule":"name+phone","evidence":[]}}
 * }</pre>
 *
 * <p>{@code change} says which members follow: {@code REGISTERED} (record, customer), {@code
 * ATTACHED} (record, customer, match), {@code MERGED} (survivor, retired, and a match unless a
 * person decided), {@code UNMERGED} (merge), {@code SPLIT_OFF} (records, from, to), {@code
 * DECLARED_SAME} and {@code DECLARED_DIFFERENT} (first, second).
 */
public final class MergeDecisionJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.mergeDecision/1";

  private MergeDecisionJson() {}

  /** What {@code change} may say. */
  private enum Kind {
    REGISTERED,
    ATTACHED,
    MERGED,
    UNMERGED,
    SPLIT_OFF,
    DECLARED_SAME,
    DECLARED_DIFFERENT
  }

  /**
   * Reads a decision.
   *
   * @param json the text of the document
   * @return the decision, or all problems; never an exception for what the text says
   */
  public static Reading<MergeDecision> read(String json) {
    return JsonCursor.read(json, SCHEMA, MergeDecisionJson::decision);
  }

  private static Supplier<MergeDecision> decision(JsonCursor json) {
    String id = json.text("id");
    Instant at = IdentityForms.instant(json, "at");
    String actor = json.text("actor");
    String reason = json.text("reason");
    Supplier<IdentityChange> change = change(json, json.enumeration("change", Kind.class));
    return () -> new MergeDecision(id, at, actor, reason, change.get());
  }

  private static Supplier<IdentityChange> change(JsonCursor json, Kind kind) {
    return switch (kind) {
      case REGISTERED -> {
        Supplier<SourceRef> record = IdentityForms.ref(json, "record");
        String customer = json.text("customer");
        yield () -> new IdentityChange.Registered(record.get(), CustomerId.of(customer));
      }
      case ATTACHED -> {
        Supplier<SourceRef> record = IdentityForms.ref(json, "record");
        String customer = json.text("customer");
        Supplier<Match> match = json.object("match", IdentityForms::match);
        yield () -> new IdentityChange.Attached(record.get(), CustomerId.of(customer), match.get());
      }
      case MERGED -> {
        String survivor = json.text("survivor");
        String retired = json.text("retired");
        Supplier<Match> match =
            json.has("match") ? json.object("match", IdentityForms::match) : null;
        yield () ->
            new IdentityChange.Merged(
                CustomerId.of(survivor),
                CustomerId.of(retired),
                match == null ? null : match.get());
      }
      case UNMERGED -> {
        String merge = json.text("merge");
        yield () -> new IdentityChange.Unmerged(merge);
      }
      case SPLIT_OFF -> {
        Supplier<List<SourceRef>> records = json.objects("records", IdentityForms::ref);
        String from = json.text("from");
        String to = json.text("to");
        yield () ->
            new IdentityChange.SplitOff(
                new TreeSet<>(records.get()), CustomerId.of(from), CustomerId.of(to));
      }
      case DECLARED_SAME -> {
        Supplier<SourceRef> first = IdentityForms.ref(json, "first");
        Supplier<SourceRef> second = IdentityForms.ref(json, "second");
        yield () -> new IdentityChange.DeclaredSame(first.get(), second.get());
      }
      case DECLARED_DIFFERENT -> {
        Supplier<SourceRef> first = IdentityForms.ref(json, "first");
        Supplier<SourceRef> second = IdentityForms.ref(json, "second");
        yield () -> new IdentityChange.DeclaredDifferent(first.get(), second.get());
      }
    };
  }

  /**
   * Writes a decision in its canonical form: equal decisions give equal text.
   *
   * @param decision the decision
   * @return the text, without white space
   */
  public static String write(MergeDecision decision) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("id", decision.id());
          json.writeStringProperty("at", decision.at().toString());
          json.writeStringProperty("actor", decision.actor());
          json.writeStringProperty("reason", decision.reason());
          write(json, decision.change());
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, IdentityChange change) {
    if (change instanceof IdentityChange.Registered registered) {
      kind(json, Kind.REGISTERED);
      IdentityForms.write(json, "record", registered.record());
      json.writeStringProperty("customer", registered.customer().value());
    } else if (change instanceof IdentityChange.Attached attached) {
      kind(json, Kind.ATTACHED);
      IdentityForms.write(json, "record", attached.record());
      json.writeStringProperty("customer", attached.customer().value());
      IdentityForms.write(json, "match", attached.match());
    } else if (change instanceof IdentityChange.Merged merged) {
      kind(json, Kind.MERGED);
      json.writeStringProperty("survivor", merged.survivor().value());
      json.writeStringProperty("retired", merged.retired().value());
      merged.basis().ifPresent(match -> IdentityForms.write(json, "match", match));
    } else if (change instanceof IdentityChange.Unmerged unmerged) {
      kind(json, Kind.UNMERGED);
      json.writeStringProperty("merge", unmerged.merge());
    } else if (change instanceof IdentityChange.SplitOff split) {
      kind(json, Kind.SPLIT_OFF);
      IdentityForms.write(json, "records", split.records());
      json.writeStringProperty("from", split.from().value());
      json.writeStringProperty("to", split.to().value());
    } else if (change instanceof IdentityChange.DeclaredSame same) {
      kind(json, Kind.DECLARED_SAME);
      IdentityForms.write(json, "first", same.first());
      IdentityForms.write(json, "second", same.second());
    } else if (change instanceof IdentityChange.DeclaredDifferent different) {
      kind(json, Kind.DECLARED_DIFFERENT);
      IdentityForms.write(json, "first", different.first());
      IdentityForms.write(json, "second", different.second());
    }
  }

  private static void kind(JsonGenerator json, Kind kind) {
    json.writeStringProperty("change", kind.name());
  }
}
