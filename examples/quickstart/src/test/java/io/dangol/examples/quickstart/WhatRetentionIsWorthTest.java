package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.ltv.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatRetentionIsWorthTest {

  @Test
  void fewerLeaving_isWorthSomething_beforeItsCost() {
    WhatRetentionIsWorth shop = new WhatRetentionIsWorth(400, 20);
    Scenario.Outcome outcome = shop.fewerLeave();

    assertThat(outcome.difference().lower()).isPositive();
    assertThat(outcome.net().estimate()).isLessThan(outcome.difference().estimate());
    assertThat(shop.comingMonths(List.of(80.0, 80.0)))
        .hasSize(2)
        .allMatch(month -> month.purchases().contains(month.purchases().estimate()));
  }
}
