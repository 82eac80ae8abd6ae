package io.dangol.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdGeneratorTest {

  /** The moment of the example of RFC 9562, appendix A.6. */
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2022-02-22T19:22:22Z"));

  @Test
  void id_isAUuidOfVersion7_ofItsMoment() {
    UUID id = UUID.fromString(IdGenerator.uuid7(CLOCK, new Random(1)).next());
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.toString()).startsWith("017f22e2-79b0-7");
  }

  @Test
  void ids_areInTheOrderOfTheirMaking_evenInOneMillisecond() {
    List<String> ids = ids(10_000);
    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void ids_areTheSame_forTheSameSeedAndClock() {
    assertThat(ids(5)).isEqualTo(ids(5));
  }

  @Test
  void ids_differ_amongManyThreads() {
    IdGenerator generator = IdGenerator.uuid7(CLOCK, new Random(1));
    assertThat(Threads.together(thread -> generator.next())).doesNotHaveDuplicates();
  }

  private static List<String> ids(int count) {
    return Stream.generate(IdGenerator.uuid7(CLOCK, new Random(1))::next).limit(count).toList();
  }
}
