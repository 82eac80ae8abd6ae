package io.dangol.core.assessment.json;

import io.dangol.core.glossary.LocalizedText;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** Texts in several languages, and lists of plain texts. */
final class TextForm {

  private TextForm() {}

  static Optional<LocalizedText> read(JsonFields fields, String key, ProblemList problems) {
    return fields
        .object(key)
        .flatMap(
            languages -> {
              Map<String, String> texts = new TreeMap<>();
              for (String language : languages.names()) {
                languages.text(language).ifPresent(text -> texts.put(language, text));
              }
              return problems.made(fields.placeOf(key), () -> new LocalizedText(texts));
            });
  }

  static void write(String key, LocalizedText text, JsonGenerator json) {
    json.writeName(key);
    json.writeStartObject();
    text.byLanguage().forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  static List<String> readAll(JsonFields fields, String key, ProblemList problems) {
    List<String> texts = new ArrayList<>();
    if (fields.optional(key).isPresent()) {
      for (JsonValue element : fields.array(key)) {
        if (element instanceof JsonValue.TextValue text && !text.text().isBlank()) {
          texts.add(text.text());
        } else {
          problems.error(element.place(), "value.type", "A text is expected.");
        }
      }
    }
    return texts;
  }

  static void writeAll(String key, List<String> texts, JsonGenerator json) {
    if (!texts.isEmpty()) {
      json.writeName(key);
      json.writeStartArray();
      texts.forEach(json::writeString);
      json.writeEndArray();
    }
  }
}
