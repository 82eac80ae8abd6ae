package io.dangol.examples.quickstart;

import static io.dangol.core.consent.ConsentState.GRANTED;
import static io.dangol.core.consent.ConsentState.PENDING;
import static io.dangol.core.consent.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsentGivenTwiceTest {

  @Test
  void week_goesFromAskedToGrantedToWithdrawn() {
    assertThat(new ConsentGivenTwice().week()).containsExactly(PENDING, GRANTED, WITHDRAWN);
  }
}
