package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.view.CustomerPart;
import io.dangol.core.view.ErasureReport;
import org.junit.jupiter.api.Test;

class ForgetMeTest {

  private final ForgetMe shop = new ForgetMe();

  @Test
  void whatIsKnown_hasAll_andNamesWhatIsNotKept() {
    assertThat(shop.whatIsKnown())
        .contains("Kim Minsu", "kim@example.com", "39000", "WITHDRAWN", "notKept", "CASES");
  }

  @Test
  void forget_leavesNothingButWhoMustNotBeMailed() {
    ErasureReport report = shop.forget();

    assertThat(report.cleared()).containsEntry(CustomerPart.PURCHASES, 1);
    assertThat(report.toString()).doesNotContain("Kim", "example.com");
    assertThat(shop.mayBeMailed(" KIM@Example.com")).isFalse();
    assertThat(shop.mayBeMailed("lee@example.com")).isTrue();
  }
}
