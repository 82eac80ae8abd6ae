package io.dangol.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.consent.AddressRules.PlusTags;
import io.dangol.core.consent.contactability.DomainGroups;
import io.dangol.core.customer.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

  private static final AddressRules KOREA = AddressRules.inCountry("82");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010-1234-5678",
        "+82 10 1234 5678",
        "+82 (0)10-1234-5678",
        "+82 010 1234 5678",
        "0082-10-1234-5678",
        "001-82-10-1234-5678",
        "002 82 (0)10 1234 5678",
        "tel:+82-10-1234-5678",
        "TEL: 010-1234-5678",
        "(+82) 10-1234-5678",
        "82 10 1234 5678",
        "1012345678",
        "\uFF10\uFF11\uFF10 1234 5678",
        "\u200B010.1234.5678 "
      })
  void koreanNumber_isOne_howeverItIsWritten(String number) {
    assertThat(KOREA.normalized(Channel.SMS, number)).isEqualTo("821012345678");
  }

  @Test
  void foreignNumber_keepsItsCountry() {
    assertThat(KOREA.normalized(Channel.TELEPHONE, "+1 (415) 555-2671")).isEqualTo("14155552671");
    for (String number :
        new String[] {
          "+1 650 253 0000",
          "tel:+1-650-253-0000",
          "(+1) 650-253-0000",
          "( +1 650) 253-0000",
          "001-650-253-0000"
        }) {
      assertThat(KOREA.normalized(Channel.TELEPHONE, number)).as(number).isEqualTo("16502530000");
    }
    assertThat(KOREA.normalized(Channel.TELEPHONE, "00-1-821-012-3456")).isEqualTo("18210123456");
    assertThat(KOREA.normalized(Channel.TELEPHONE, "(02) 345-6789")).isEqualTo("8223456789");
    assertThat(AddressRules.plain().normalized(Channel.SMS, "+82 10-1234-5678"))
        .isEqualTo("821012345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minsu@example.com",
        " Minsu@Example.COM ",
        "mailto:minsu@example.com",
        "<minsu@example.com>",
        "Kim Minsu <Minsu@example.com>",
        "\u2039minsu@example.com\u203A",
        "minsu@example.com.",
        "\uFF4Dinsu\uFF20example.com"
      })
  void mailbox_isOne_howeverItIsWritten(String address) {
    assertThat(AddressRules.plain().normalized(Channel.EMAIL, address))
        .isEqualTo("minsu@example.com");
  }

  @Test
  void domain_isOne_inAnyScript() {
    assertThat(KOREA.normalized(Channel.EMAIL, "kim@\uD55C\uAD6D.com"))
        .isEqualTo(KOREA.normalized(Channel.EMAIL, "kim@xn--3e0b707e.com"));
  }

  @Test
  void plusTag_isKept_unlessTheHostDropsIt() {
    assertThat(KOREA.normalized(Channel.EMAIL, "kim+shop@a.com")).isEqualTo("kim+shop@a.com");
    assertThat(KOREA.with(PlusTags.DROPPED).normalized(Channel.EMAIL, "kim+shop@a.com"))
        .isEqualTo("kim@a.com");
  }

  @Test
  void postalAddress_isCompared_withoutSpacesAndCase() {
    assertThat(KOREA.normalized(Channel.POST, " 12  Main St "))
        .isEqualTo(KOREA.normalized(Channel.POST, "12 main st"));
  }

  @Test
  void countryCode_isRefused_ifItIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> AddressRules.inCountry("+82"));
    assertThatIllegalArgumentException().isThrownBy(() -> AddressRules.inCountry("0082"));
  }

  @Test
  void domainGroup_isThatOfTheProvider_orTheDomain() {
    DomainGroups groups = DomainGroups.consumer();

    assertThat(groups.groupOf("a@Hanmail.net")).contains("kakao");
    assertThat(groups.groupOf("a@shop.example")).contains("shop.example");
    assertThat(groups.groupOf("no address")).isEmpty();
    assertThat(groups.with("naver", "works.example").groupOf("a@works.example")).contains("naver");
    assertThat(groups.otherwise(domain -> "mx.example").groupOf("a@shop.example"))
        .contains("mx.example");
  }
}
