package io.dangol.segmentation.prospect;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A survey model that knows the groups of an earlier table. */
record RescoredSurvey(SurveyModel model, FactTable previous) implements FactSource {
  RescoredSurvey {
    Objects.requireNonNull(previous, "previous");
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Set<Fact<?>> requires() {
    return model.requires();
  }

  @Override
  public Set<Fact<?>> publishes() {
    return model.publishes();
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    model.write(table, Optional.of(previous), columns);
  }
}
