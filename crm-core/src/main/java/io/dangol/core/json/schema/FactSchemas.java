package io.dangol.core.json.schema;

import static io.dangol.core.json.schema.Schemas.array;
import static io.dangol.core.json.schema.Schemas.constant;
import static io.dangol.core.json.schema.Schemas.map;
import static io.dangol.core.json.schema.Schemas.object;
import static io.dangol.core.json.schema.Schemas.oneOf;
import static io.dangol.core.json.schema.Schemas.ref;
import static io.dangol.core.json.schema.Schemas.words;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.fact.OrderedFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas of tests of facts: one per group of operators that take the same kind of value. */
final class FactSchemas {

  private final List<String> hostOperators;

  FactSchemas(List<String> hostOperators) {
    this.hostOperators = hostOperators;
  }

  /**
   * Returns the schema of the tests of a value.
   *
   * @param subject the members that name the value, all required but {@code window} and {@code
   *     where}
   * @param fact a fact of the value's type
   * @param allowedCodes the codes that it may have, none for any
   */
  Map<String, Object> tests(Map<String, Object> subject, Fact<?> fact, List<String> allowedCodes) {
    Map<String, Object> value = value(fact, allowedCodes);
    List<Object> alternatives = new ArrayList<>();
    alternatives.add(test(subject, fact, value, "exists missing", null));
    if (fact instanceof CodeSetFact) {
      alternatives.add(test(subject, fact, value, "containsAny containsAll", array(value, 1)));
    } else {
      boolean ordered = fact instanceof OrderedFact<?>;
      Map<String, Object> compared =
          fact instanceof DateFact ? oneOf(List.of(value, ref("ago"))) : value;
      alternatives.add(
          test(subject, fact, value, ordered ? "eq ne lt lte gt gte" : "eq ne", compared));
      alternatives.add(test(subject, fact, value, "in notIn", array(value, 1)));
      if (ordered) {
        Map<String, Object> ends = object(words("from to"), map("from", compared, "to", compared));
        alternatives.add(test(subject, fact, value, "between", ends));
      }
    }
    if (fact instanceof DateFact) {
      alternatives.add(test(subject, fact, value, "withinLast", ref("period")));
    }
    if (fact instanceof CodeFact<?>) {
      Map<String, Object> text = map("type", "string", "minLength", 1);
      alternatives.add(
          test(subject, fact, value, "startsWith endsWith contains equalsIgnoreCase", text));
    }
    if (!hostOperators.isEmpty()) {
      alternatives.add(test(subject, fact, value, String.join(" ", hostOperators), map()));
    }
    return oneOf(alternatives);
  }

  private static Map<String, Object> test(
      Map<String, Object> subject,
      Fact<?> fact,
      Map<String, Object> value,
      String operators,
      @Nullable Object operand) {
    Map<String, Object> members = new LinkedHashMap<>(subject);
    List<String> required =
        new ArrayList<>(
            subject.keySet().stream()
                .filter(key -> !key.equals("window") && !key.equals("where"))
                .toList());
    if (!(fact instanceof CodeSetFact)) {
      members.put("ifMissing", value);
    }
    members.put("op", map("enum", words(operators)));
    required.add("op");
    if (operand != null) {
      members.put("value", operand);
      required.add("value");
    }
    return object(required, members);
  }

  /** The schema of the values of a fact. */
  static Map<String, Object> value(Fact<?> fact, List<String> allowedCodes) {
    if (fact instanceof NumberFact<?> number) {
      return number.isInteger()
          ? Schemas.whole(-Integer.MAX_VALUE, Integer.MAX_VALUE)
          : map("type", "number");
    }
    if (fact instanceof MoneyFact) {
      return ref("amount");
    }
    if (fact instanceof DateFact) {
      return ref("day");
    }
    if (fact instanceof BooleanFact) {
      return map("type", "boolean");
    }
    List<String> codes =
        allowedCodes.isEmpty() && fact instanceof CodeFact<?> code ? codes(code) : allowedCodes;
    return codes.isEmpty() ? map("type", "string") : map("enum", codes);
  }

  /** The codes of an enumeration, none for other types. */
  private static <T> List<String> codes(CodeFact<T> fact) {
    T[] constants = fact.type().getEnumConstants();
    return constants == null ? List.of() : Arrays.stream(constants).map(fact::codeOf).toList();
  }

  /** The members that name a fact that is given. */
  static Map<String, Object> subject(Fact<?> fact) {
    return map("fact", constant(fact.name()));
  }
}
