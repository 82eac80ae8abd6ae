package io.dangol.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HashedValuesTest {

  @Property
  void test_saysWhatASetSays(
      @ForAll Set<@IntRange(max = 300) Integer> values, @ForAll @IntRange(max = 300) int asked) {
    assertThat(HashedValues.of(values).test(asked)).isEqualTo(values.contains(asked));
  }

  @Test
  void valuesThatCollide_areFoundAllTheSame() {
    // "Aa" and "BB" have the same hash, and so do all texts made of them.
    List<String> colliding =
        IntStream.range(0, 1 << 14).mapToObj(HashedValuesTest::colliding).toList();

    Predicate<String> members = HashedValues.of(new HashSet<>(colliding.subList(1, 1 << 14)));

    assertThat(colliding.subList(1, 1 << 14)).allMatch(members);
    assertThat(members.test(colliding.get(0))).isFalse();
    assertThat(members.test("")).isFalse();
  }

  private static String colliding(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 14; bit++) {
      text.append((number >>> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }
}
