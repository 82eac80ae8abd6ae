package io.dangol.examples.benchmarks.workload;

import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.RuleJson;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.examples.benchmarks.compare.Contender;
import io.dangol.examples.benchmarks.compare.Finding;
import io.dangol.examples.benchmarks.compare.Workload;
import java.util.List;
import java.util.function.ToIntFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stored rule of a hundred parts: read, validated and checked, beside compiling it as well and
 * beside parsing the text alone.
 *
 * @param name the name
 * @param times how often it is read
 */
public record RuleReadingWorkload(String name, int times) implements Workload {

  @Override
  public String description() {
    return "a rule of a hundred parts read and validated %,d times, one thread".formatted(times);
  }

  @Override
  public List<Contender> contenders() {
    FactCatalog catalog = HundredParts.catalog();
    byte[] document = HundredParts.document();
    JsonMapper mapper = JsonMapper.builder().build();
    return List.of(
        contender("dangol", document, json -> RuleJson.read(json, catalog).orThrow().version()),
        contender(
            "and-compiled",
            document,
            json -> RuleEvaluator.of(RuleJson.read(json, catalog).orThrow()).dependsOn().size()),
        contender("parsed-alone", document, json -> mapper.readTree(json).size()));
  }

  private Contender contender(String peer, byte[] document, ToIntFunction<byte[]> reader) {
    return new Contender(peer, times, () -> repeat(document, reader));
  }

  private Finding repeat(byte[] document, ToIntFunction<byte[]> reader) {
    long found = 0;
    for (int i = 0; i < times; i++) {
      found += reader.applyAsInt(document);
    }
    long each = found / times;
    return () -> each + " found";
  }
}
