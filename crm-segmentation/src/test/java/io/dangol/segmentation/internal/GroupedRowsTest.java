package io.dangol.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupedRowsTest {
  @Test
  void of_rowsOfThreeGroups_areAscendingWithinEach() {
    int[] groups = {2, 0, -1, 2, 0, 2};

    GroupedRows grouped = GroupedRows.of(groups.length, 3, row -> groups[row]);

    assertThat(grouped.rows(0)).containsExactly(1, 4);
    assertThat(grouped.rows(1)).isEmpty();
    assertThat(grouped.rows(2)).containsExactly(0, 3, 5);
    assertThat(grouped.size(2)).isEqualTo(3);
  }
}
