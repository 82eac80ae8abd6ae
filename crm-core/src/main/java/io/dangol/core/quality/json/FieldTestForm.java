package io.dangol.core.quality.json;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.TextFormat;
import io.dangol.core.quality.validation.FieldTest;
import io.dangol.core.quality.validation.ValueFormat;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** How the test of a rule is written: an object with its type and its members. */
final class FieldTestForm {

  private enum Type {
    REQUIRED,
    FORMATTED,
    ONE_OF,
    KNOWN,
    WITHIN,
    PRODUCT,
    SUM,
    NOT_IN_FUTURE,
    IN_ORDER
  }

  private FieldTestForm() {}

  static Supplier<FieldTest> read(JsonCursor json) {
    return switch (json.enumeration("type", Type.class)) {
      case REQUIRED -> {
        List<String> fields = json.texts("fields");
        yield () -> new FieldTest.Required(fields);
      }
      case FORMATTED -> {
        String field = json.text("field");
        ValueFormat format = json.enumeration("format", ValueFormat.class);
        yield () -> new FieldTest.Formatted(field, format);
      }
      case ONE_OF -> {
        String field = json.text("field");
        List<String> codes = json.texts("codes");
        yield () -> new FieldTest.OneOf(field, Set.copyOf(codes));
      }
      case KNOWN -> {
        String field = json.text("field");
        String register = json.text("register");
        yield () -> new FieldTest.Known(field, register);
      }
      case WITHIN -> {
        String field = json.text("field");
        BigDecimal least =
            json.has("least") ? json.parsed("least", TextFormat.DECIMAL, BigDecimal.ZERO) : null;
        BigDecimal most =
            json.has("most") ? json.parsed("most", TextFormat.DECIMAL, BigDecimal.ZERO) : null;
        yield () -> new FieldTest.Within(field, least, most);
      }
      case PRODUCT -> {
        String result = json.text("result");
        List<String> factors = json.texts("factors");
        BigDecimal tolerance = json.parsed("tolerance", TextFormat.DECIMAL, BigDecimal.ZERO);
        yield () -> new FieldTest.Product(result, factors, tolerance);
      }
      case SUM -> {
        String result = json.text("result");
        List<String> terms = json.texts("terms");
        BigDecimal tolerance = json.parsed("tolerance", TextFormat.DECIMAL, BigDecimal.ZERO);
        yield () -> new FieldTest.Sum(result, terms, tolerance);
      }
      case NOT_IN_FUTURE -> {
        String field = json.text("field");
        yield () -> new FieldTest.NotInFuture(field);
      }
      case IN_ORDER -> {
        String earlier = json.text("earlier");
        String later = json.text("later");
        Integer mostDays = json.has("mostDays") ? json.integer("mostDays") : null;
        yield () -> new FieldTest.InOrder(earlier, later, mostDays);
      }
    };
  }

  static void write(JsonGenerator json, FieldTest test) {
    json.writeStartObject();
    if (test instanceof FieldTest.Required required) {
      type(json, Type.REQUIRED);
      texts(json, "fields", required.fields());
    } else if (test instanceof FieldTest.Formatted formatted) {
      type(json, Type.FORMATTED);
      json.writeStringProperty("field", formatted.field());
      json.writeStringProperty("format", formatted.format().name());
    } else if (test instanceof FieldTest.OneOf oneOf) {
      type(json, Type.ONE_OF);
      json.writeStringProperty("field", oneOf.field());
      texts(json, "codes", oneOf.codes());
    } else if (test instanceof FieldTest.Known known) {
      type(json, Type.KNOWN);
      json.writeStringProperty("field", known.field());
      json.writeStringProperty("register", known.register());
    } else if (test instanceof FieldTest.Within within) {
      type(json, Type.WITHIN);
      json.writeStringProperty("field", within.field());
      decimal(json, "least", within.least());
      decimal(json, "most", within.most());
    } else if (test instanceof FieldTest.Product product) {
      type(json, Type.PRODUCT);
      json.writeStringProperty("result", product.result());
      texts(json, "factors", product.factors());
      decimal(json, "tolerance", product.tolerance());
    } else if (test instanceof FieldTest.Sum sum) {
      type(json, Type.SUM);
      json.writeStringProperty("result", sum.result());
      texts(json, "terms", sum.terms());
      decimal(json, "tolerance", sum.tolerance());
    } else if (test instanceof FieldTest.NotInFuture notInFuture) {
      type(json, Type.NOT_IN_FUTURE);
      json.writeStringProperty("field", notInFuture.field());
    } else if (test instanceof FieldTest.InOrder inOrder) {
      type(json, Type.IN_ORDER);
      json.writeStringProperty("earlier", inOrder.earlier());
      json.writeStringProperty("later", inOrder.later());
      if (inOrder.mostDays() != null) {
        json.writeNumberProperty("mostDays", inOrder.mostDays());
      }
    }
    json.writeEndObject();
  }

  private static void type(JsonGenerator json, Type type) {
    json.writeStringProperty("type", type.name());
  }

  static void texts(JsonGenerator json, String key, Collection<String> texts) {
    json.writeName(key);
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void decimal(JsonGenerator json, String key, @Nullable BigDecimal number) {
    if (number != null) {
      json.writeStringProperty(key, TextFormat.plain(number));
    }
  }
}
