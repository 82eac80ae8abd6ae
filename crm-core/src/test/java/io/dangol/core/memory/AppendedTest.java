package io.dangol.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppendedTest {

  @Test
  void everyList_staysWhatItWas_whileLongerOnesAreMade() {
    List<Appended<Integer>> all = new ArrayList<>();
    all.add(Appended.of(0));
    for (int i = 1; i < 40; i++) {
      all.add(all.get(i - 1).with(i));
    }
    for (int i = 0; i < 40; i++) {
      assertThat(all.get(i)).isEqualTo(IntStream.rangeClosed(0, i).boxed().toList());
    }
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> all.get(0).get(1));
  }

  @Test
  void element_inTheMidst_leavesTheShorterList() {
    for (int size = 1; size < 10; size++) {
      for (int place = 0; place <= size; place++) {
        Appended<Integer> before = Appended.of(0);
        for (int i = 1; i < size; i++) {
          before = before.with(i);
        }
        List<Integer> expected = new ArrayList<>(before);
        Appended<Integer> after = before.with(place, -1);
        assertThat(before).isEqualTo(expected);
        expected.add(place, -1);
        assertThat(after).isEqualTo(expected);
        assertThat(after.with(99)).hasSize(size + 2).endsWith(99);
      }
    }
  }
}
