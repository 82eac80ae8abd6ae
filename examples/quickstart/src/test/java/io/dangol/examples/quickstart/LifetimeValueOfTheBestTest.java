package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifetimeValueOfTheBestTest {

  @Test
  void is_220_8_billion_won_without_any_rounding() {
    assertThat(LifetimeValueOfTheBest.bestCustomer().perCustomer()).isEqualByComparingTo("3680000");
    assertThat(LifetimeValueOfTheBest.bestCustomer().total(LifetimeValueOfTheBest.CUSTOMERS))
        .isEqualByComparingTo("220800000000");
  }
}
