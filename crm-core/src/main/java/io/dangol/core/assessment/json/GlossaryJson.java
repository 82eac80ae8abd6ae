package io.dangol.core.assessment.json;

import io.dangol.core.glossary.Glossary;
import io.dangol.core.glossary.LocalizedText;
import io.dangol.core.glossary.Term;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Glossaries as JSON documents of schema {@code crm.glossary/1}:
 *
 * <pre>{@code
 * {"schema":"crm.glossary/1","terms":[{"code":"holdout",
 *   "name":{"en":"holdout","ko":"대조군"},
 *   "meaning":{"en":"Customers who are left out of a campaign on purpose, to measure it."},
 *   "synonyms":["control group"]}]}
 * }</pre>
 */
public final class GlossaryJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.glossary/1";

  private GlossaryJson() {}

  /**
   * Returns the glossary of the engine.
   *
   * @return the terms that its documentation and messages use, in English and Korean
   */
  public static Glossary standard() {
    return read(Bundled.text("glossary.json")).orThrow();
  }

  /**
   * Reads a glossary.
   *
   * @param json the text of the document
   * @return the glossary, or all problems; never an exception for what the text says
   */
  public static Reading<Glossary> read(String json) {
    return JsonDocument.read(json, JsonLimits.defaults(), GlossaryJson::glossary);
  }

  private static Optional<Glossary> glossary(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    fields.schema(SCHEMA);
    List<Term> terms = new ArrayList<>();
    fields.array("terms").forEach(element -> term(element, problems).ifPresent(terms::add));
    fields.refuseOthers();
    return problems.hasErrors()
        ? Optional.empty()
        : problems.made(fields.placeOf("terms"), () -> Glossary.of(terms));
  }

  private static Optional<Term> term(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> code = fields.text("code");
    Optional<LocalizedText> name = TextForm.read(fields, "name", problems);
    Optional<LocalizedText> meaning = TextForm.read(fields, "meaning", problems);
    List<String> synonyms = TextForm.readAll(fields, "synonyms", problems);
    fields.refuseOthers();
    return code.isPresent() && name.isPresent() && meaning.isPresent()
        ? Optional.of(new Term(code.get(), name.get(), meaning.get(), synonyms))
        : Optional.empty();
  }

  /**
   * Writes a glossary in its canonical form.
   *
   * @param glossary the glossary
   * @return the text, without white space
   */
  public static String write(Glossary glossary) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeName("terms");
          json.writeStartArray();
          for (Term term : glossary.terms()) {
            json.writeStartObject();
            json.writeStringProperty("code", term.code());
            TextForm.write("name", term.name(), json);
            TextForm.write("meaning", term.meaning(), json);
            TextForm.writeAll("synonyms", term.synonyms(), json);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
