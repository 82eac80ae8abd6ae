package io.dangol.examples.cli.command;

import io.dangol.core.fact.Fact;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a document names, found before it is read: its id, segments, and of which type the constants
 * are that a fact is compared with. A column whose texts do not tell its type gets that one.
 */
final class DocumentUses {

  private static final Set<String> CODE_SETS = Set.of("containsAny", "containsAll");

  /** The type of a constant. */
  enum Constant {
    NUMBER,
    AMOUNT,
    DAY,
    TRUTH,
    CODE,
    CODES
  }

  private String id = "";
  private final Set<String> segments = new LinkedHashSet<>();
  private final Map<String, Constant> constants = new HashMap<>();

  private DocumentUses() {}

  /** Returns what the documents use together; what cannot be read uses nothing. */
  static DocumentUses of(Collection<byte[]> documents) {
    DocumentUses uses = new DocumentUses();
    for (byte[] json : documents) {
      JsonDocument.read(
          json,
          JsonLimits.defaults(),
          (root, problems) -> {
            uses.readId(root);
            uses.read(root);
            return Optional.of(uses);
          });
    }
    return uses;
  }

  /** The id of the last document, empty where it has none. */
  String id() {
    return id;
  }

  Set<String> segments() {
    return segments;
  }

  /** Returns the fact of a column whose texts tell nothing. */
  Fact<?> blank(String name) {
    return switch (constants.getOrDefault(name, Constant.CODE)) {
      case NUMBER -> Fact.decimal(name);
      case AMOUNT -> Fact.money(name);
      case DAY -> Fact.date(name);
      case TRUTH -> Fact.bool(name);
      case CODE -> Fact.code(name);
      case CODES -> Fact.codeSet(name);
    };
  }

  /** Returns the fact of a column that was detected: numbers may be amounts, a code several. */
  Fact<?> refined(Fact<?> detected) {
    Constant constant = constants.get(detected.name());
    boolean isAmount =
        constant == Constant.AMOUNT && Number.class.isAssignableFrom(detected.type());
    return isAmount || constant == Constant.CODES ? blank(detected.name()) : detected;
  }

  private void readId(JsonValue root) {
    if (root instanceof JsonValue.ObjectValue object
        && object.members().get("id") instanceof JsonValue.TextValue text) {
      id = text.text();
    }
  }

  private void read(JsonValue json) {
    if (json instanceof JsonValue.ArrayValue array) {
      array.elements().forEach(this::read);
    } else if (json instanceof JsonValue.ObjectValue object) {
      Map<String, JsonValue> members = object.members();
      if (members.get("segment") instanceof JsonValue.TextValue segment) {
        segments.add(segment.text());
      }
      subject(members).ifPresent(name -> readTest(name, members));
      members.values().forEach(this::read);
    }
  }

  /** The fact that is tested, of customers or of events. */
  private static Optional<String> subject(Map<String, JsonValue> members) {
    JsonValue subject = members.getOrDefault("fact", members.get("of"));
    return subject instanceof JsonValue.TextValue name
        ? Optional.of(name.text())
        : Optional.empty();
  }

  private void readTest(String name, Map<String, JsonValue> members) {
    if (members.get("op") instanceof JsonValue.TextValue op && CODE_SETS.contains(op.text())) {
      constants.putIfAbsent(name, Constant.CODES);
    } else if (members.get("op") instanceof JsonValue.TextValue op
        && op.text().equals("withinLast")) {
      constants.putIfAbsent(name, Constant.DAY);
    } else if (members.containsKey("value")) {
      constant(members.get("value"))
          .ifPresent(constant -> constants.merge(name, constant, DocumentUses::wider));
    }
  }

  /** Codes may look like days, but days do not look like other codes. */
  private static Constant wider(Constant one, Constant other) {
    return one == Constant.DAY && other == Constant.CODE ? other : one;
  }

  private static Optional<Constant> constant(JsonValue value) {
    if (value instanceof JsonValue.ArrayValue array) {
      return array.elements().stream()
          .flatMap(element -> constant(element).stream())
          .reduce(DocumentUses::wider);
    }
    if (value instanceof JsonValue.ObjectValue object) {
      Map<String, JsonValue> members = object.members();
      if (members.containsKey("ago")) {
        return Optional.of(Constant.DAY);
      }
      return members.containsKey("amount")
          ? Optional.of(Constant.AMOUNT)
          : Stream.of("from", "to")
              .flatMap(end -> Optional.ofNullable(members.get(end)).stream())
              .findFirst()
              .flatMap(DocumentUses::constant);
    }
    if (value instanceof JsonValue.NumberValue) {
      return Optional.of(Constant.NUMBER);
    }
    if (value instanceof JsonValue.BooleanValue) {
      return Optional.of(Constant.TRUTH);
    }
    return value instanceof JsonValue.TextValue text
        ? Optional.of(isDay(text.text()) ? Constant.DAY : Constant.CODE)
        : Optional.empty();
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
