package io.dangol.core.consent.contactability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DomainGroupsTest {

  private static final DomainGroups GROUPS = DomainGroups.consumer();

  @Test
  void group_isThatOfTheProvider_howeverTheDomainIsWritten() {
    assertThat(GROUPS.groupOf("kim@gmail.com")).contains("gmail");
    assertThat(GROUPS.groupOf("kim@GoogleMail.com")).contains("gmail");
    assertThat(GROUPS.groupOf("kim@gmail.com.")).contains("gmail");
    assertThat(GROUPS.groupOf(" kim@\uFF47mail.com ")).contains("gmail");
  }

  @Test
  void group_isTheSame_inWhateverScriptTheDomainIs() {
    DomainGroups groups = GROUPS.with("shop", "\uD55C\uAD6D.example");
    assertThat(groups.groupOf("kim@xn--3e0b707e.example")).contains("shop");
    assertThat(groups.groupOf("kim@\uD55C\uAD6D.example.")).contains("shop");
  }

  @Test
  void otherDomain_isAGroupOfItsOwn_unlessTheHostSaysOtherwise() {
    assertThat(GROUPS.groupOf("kim@Shop.Example.")).contains("shop.example");
    assertThat(GROUPS.otherwise(domain -> "mx-" + domain).groupOf("kim@shop.example"))
        .contains("mx-shop.example");
  }

  @Test
  void group_isEmpty_withoutADomain() {
    assertThat(GROUPS.groupOf("kim")).isEmpty();
    assertThat(GROUPS.groupOf("kim@")).isEmpty();
    assertThat(GROUPS.groupOf("kim@.")).isEmpty();
  }
}
