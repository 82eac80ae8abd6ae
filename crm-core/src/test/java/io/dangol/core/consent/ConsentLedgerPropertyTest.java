package io.dangol.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConsentLedgerPropertyTest {

  private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");

  @Provide
  Arbitrary<List<ConsentRecord>> records() {
    Arbitrary<ConsentState> states =
        Arbitraries.of(
            ConsentState.PENDING,
            ConsentState.GRANTED,
            ConsentState.DENIED,
            ConsentState.WITHDRAWN);
    Arbitrary<Purpose> purposes =
        Arbitraries.of(Purpose.MARKETING, Purpose.MARKETING.part("NEWS"), Purpose.LEGAL);
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 4);
    return Combinators.combine(states, purposes, small, small, Arbitraries.integers().between(0, 9))
        .as(
            (state, purpose, at, recorded, source) ->
                ConsentRecord.of(
                        CustomerId.of("C"),
                        ConsentScope.of(Channel.EMAIL, purpose),
                        state,
                        START.plusSeconds(at),
                        SourceRef.of("web", Integer.toString(source)))
                    .recorded(START.plusSeconds(recorded), 0))
        .list()
        .ofMaxSize(12);
  }

  @Property
  void fold_doesNotDependOnArrival(
      @ForAll("records") List<ConsentRecord> records, @ForAll long seed) {
    List<ConsentRecord> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(ConsentLedger.of(shuffled)).isEqualTo(ConsentLedger.of(records));
  }

  @Property
  void merge_isAssociativeCommutativeAndIdempotent(
      @ForAll("records") List<ConsentRecord> a,
      @ForAll("records") List<ConsentRecord> b,
      @ForAll("records") List<ConsentRecord> c) {
    ConsentLedger x = ConsentLedger.of(a);
    ConsentLedger y = ConsentLedger.of(b);
    ConsentLedger z = ConsentLedger.of(c);
    assertThat(x.merge(y).merge(z)).isEqualTo(x.merge(y.merge(z)));
    assertThat(x.merge(y)).isEqualTo(y.merge(x));
    assertThat(x.merge(x)).isEqualTo(x);
  }
}
