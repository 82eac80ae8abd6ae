package io.dangol.segmentation.prospect;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import java.util.Set;
import java.util.function.BiConsumer;

/** A model that knows an earlier table: the same facts, written with regard to the past. */
record Rescored(FactSource model, BiConsumer<FactTable, FactWriter> writer) implements FactSource {

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Set<Fact<?>> requires() {
    return model.requires();
  }

  @Override
  public Set<Fact<?>> reads() {
    return model.reads();
  }

  @Override
  public Set<Fact<?>> publishes() {
    return model.publishes();
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    writer.accept(table, columns);
  }
}
