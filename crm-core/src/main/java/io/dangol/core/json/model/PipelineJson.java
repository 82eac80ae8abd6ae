package io.dangol.core.json.model;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.sales.Pipeline;
import io.dangol.core.sales.Stage;
import java.util.List;
import java.util.function.Supplier;

/**
 * Pipelines as JSON documents of schema {@code crm.pipeline/1}:
 *
 * <pre>{@code
 * {"schema":"crm.pipeline/1","id":"standard","stages":[
 *   {"code":"CONTACTED","probability":"0.1","patienceDays":21},
 *   {"code":"OFFER","probability":"0.5","patienceDays":21}]}
 * }</pre>
 */
public final class PipelineJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.pipeline/1";

  private PipelineJson() {}

  /**
   * Reads a pipeline.
   *
   * @param json the text of the document
   * @return the pipeline, or all problems; never an exception for what the text says
   */
  public static Reading<Pipeline> read(String json) {
    return JsonCursor.read(
        json,
        SCHEMA,
        root -> {
          String id = root.text("id");
          Supplier<List<Stage>> stages = root.objects("stages", StageJson::read);
          return () -> new Pipeline(id, stages.get());
        });
  }

  /**
   * Writes a pipeline in its canonical form.
   *
   * @param pipeline the pipeline
   * @return the text, without white space
   */
  public static String write(Pipeline pipeline) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("id", pipeline.id());
          json.writeName("stages");
          json.writeStartArray();
          pipeline.stages().forEach(stage -> StageJson.write(json, stage));
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
