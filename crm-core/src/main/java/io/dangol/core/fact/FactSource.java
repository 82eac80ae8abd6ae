package io.dangol.core.fact;

import io.dangol.core.host.EngineContext;
import java.util.Objects;
import java.util.Set;

/**
 * Something that knows how to add facts to a table: a fitted model, a grade policy, a host's own
 * data.
 */
public interface FactSource {

  /**
   * Returns a name for messages and for the record of who made a column, with a version where there
   * is one.
   *
   * @return the name, such as {@code rfm/3}
   */
  String name();

  /**
   * Returns the facts that must be in the table before.
   *
   * @return the facts
   */
  Set<Fact<?>> requires();

  /**
   * Returns the facts that it takes into account: those that it requires, and those that it uses
   * only where the table has them. It is computed after the sources that publish any of these.
   *
   * @return the facts, with all of {@link #requires}
   */
  default Set<Fact<?>> reads() {
    return requires();
  }

  /**
   * Returns the facts that it adds.
   *
   * @return the facts, all of which {@link #write} puts
   */
  Set<Fact<?>> publishes();

  /**
   * Computes the columns for every row of a table. It has no effect but the calls of {@code
   * columns}.
   *
   * @param table a table with all facts of {@link #requires}
   * @param columns where the columns go
   */
  void write(FactTable table, FactWriter columns);

  /**
   * Returns this source with its work measured, as {@code facts.write}.
   *
   * @param host has the meters
   * @return a source of the same facts
   */
  default FactSource measured(EngineContext host) {
    return new MeasuredSource(this, Objects.requireNonNull(host, "host"));
  }
}
