package io.dangol.core.fact;

import io.dangol.core.host.EngineContext;
import java.util.Set;

/** A source whose work is measured by the host's meters. */
record MeasuredSource(FactSource source, EngineContext host) implements FactSource {

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public Set<Fact<?>> requires() {
    return source.requires();
  }

  @Override
  public Set<Fact<?>> reads() {
    return source.reads();
  }

  @Override
  public Set<Fact<?>> publishes() {
    return source.publishes();
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    host.measure(
        "facts.write",
        source.name(),
        table.size(),
        () -> {
          source.write(table, columns);
          return source;
        });
  }
}
