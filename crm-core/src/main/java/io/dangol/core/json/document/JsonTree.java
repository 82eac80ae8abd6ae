package io.dangol.core.json.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads a text into {@link JsonValue}s that know their places. */
final class JsonTree {

  private static final int LONGEST_NUMBER = 400;

  /** Beyond the range of double (1e308); text and arithmetic of such numbers stay short. */
  private static final int LARGEST_EXPONENT = 400;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final JsonParser parser;
  private final ProblemList problems;

  private JsonTree(JsonParser parser, ProblemList problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** Returns the root, or empty after adding a problem. */
  static Optional<JsonValue> parse(String json, JsonLimits limits, ProblemList problems) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.nesting())
                    .maxTokenCount(limits.tokens())
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();
    String text = json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json;
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      return new JsonTree(parser, problems).document();
    } catch (StreamConstraintsException e) {
      problems.error(
          place(e.getLocation()), "limit.document", "The document is larger than it may be.");
    } catch (UnexpectedEndOfInputException e) {
      problems.error(place(e.getLocation()), "json.syntax", "The document ends too early.");
    } catch (JacksonException e) {
      // The parser's own message quotes the text, which may be about people.
      problems.error(place(e.getLocation()), "json.syntax", "This is not valid JSON.");
    }
    return Optional.empty();
  }

  private static JsonPlace place(TokenStreamLocation location) {
    return location == null
        ? JsonPlace.root(1, 1)
        : JsonPlace.root(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private Optional<JsonValue> document() {
    if (parser.nextToken() == null) {
      problems.error(JsonPlace.root(1, 1), "json.empty", "The document is empty.");
      return Optional.empty();
    }
    JsonValue root = value(place(parser.currentTokenLocation()));
    if (parser.nextToken() != null) {
      problems.error(
          place(parser.currentTokenLocation()),
          "json.trailing",
          "There is more after the end of the document.");
    }
    return Optional.of(root);
  }

  private JsonValue value(JsonPlace place) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> array(place);
      case VALUE_STRING -> new JsonValue.TextValue(place, parser.getString());
      case VALUE_TRUE -> new JsonValue.BooleanValue(place, true);
      case VALUE_FALSE -> new JsonValue.BooleanValue(place, false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new JsonValue.NumberValue(place, number(place, parser.getString()));
      default -> new JsonValue.NullValue(place);
    };
  }

  private JsonValue object(JsonPlace place) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      JsonPlace memberPlace = childPlace(place, name);
      JsonValue member = value(memberPlace);
      if (members.putIfAbsent(name, member) != null) {
        problems.error(
            memberPlace,
            "json.duplicateKey",
            "The key '%s' stands twice.".formatted(Words.of(name)));
      }
    }
    return new JsonValue.ObjectValue(place, members);
  }

  private JsonValue array(JsonPlace place) {
    List<JsonValue> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(childPlace(place, Integer.toString(elements.size()))));
    }
    return new JsonValue.ArrayValue(place, elements);
  }

  private JsonPlace childPlace(JsonPlace parent, String key) {
    TokenStreamLocation location = parser.currentTokenLocation();
    return parent.child(key, location.getLineNr(), location.getColumnNr());
  }

  private BigDecimal number(JsonPlace place, String digits) {
    try {
      BigDecimal number = new BigDecimal(digits);
      if (number.signum() == 0) {
        return BigDecimal.ZERO;
      }
      if (Math.abs((long) number.scale()) <= LARGEST_EXPONENT) {
        return number;
      }
    } catch (NumberFormatException e) {
      // an exponent beyond the range of int
    }
    problems.error(place, "value.range", "The number is too large or too small.");
    return BigDecimal.ZERO;
  }
}
