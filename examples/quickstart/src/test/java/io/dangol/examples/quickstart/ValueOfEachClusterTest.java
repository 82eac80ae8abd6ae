package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.cohort.GroupValue;
import io.dangol.ltv.cohort.GroupValues;
import io.dangol.ltv.cohort.Measure;
import org.junit.jupiter.api.Test;

class ValueOfEachClusterTest {

  @Test
  void target_isTheClusterWithTheMostValuableCustomer() {
    GroupValues values = ValueOfEachCluster.values(ValueOfEachCluster.purchases(500));

    assertThat(values.groups()).hasSize(4);
    for (GroupValue group : values.groups()) {
      assertThat(group.profile().costRatio().value().orElseThrow()).isCloseTo(0.7, within(0.001));
    }
    double best =
        values.groups().stream()
            .map(GroupValue::value)
            .flatMapToDouble(value -> value.value().stream())
            .max()
            .orElseThrow();
    String target = values.portfolio().orElseThrow().target().name();
    assertThat(values.groups())
        .filteredOn(group -> group.profile().name().equals(target))
        .extracting(GroupValue::value)
        .containsExactly(Measure.of(best));
  }
}
