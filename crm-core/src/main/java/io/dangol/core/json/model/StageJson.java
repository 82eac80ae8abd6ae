package io.dangol.core.json.model;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.sales.Stage;
import java.math.BigDecimal;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** Steps of pipelines within documents. */
final class StageJson {

  private StageJson() {}

  static Supplier<Stage> read(JsonCursor json) {
    String code = json.text("code");
    BigDecimal probability = Texts.decimal(json, "probability");
    int patienceDays = json.integer("patienceDays");
    return () -> new Stage(code, probability, patienceDays);
  }

  static void write(JsonGenerator json, Stage stage) {
    json.writeStartObject();
    json.writeStringProperty("code", stage.code());
    Texts.write(json, "probability", stage.probability());
    json.writeNumberProperty("patienceDays", stage.patienceDays());
    json.writeEndObject();
  }
}
