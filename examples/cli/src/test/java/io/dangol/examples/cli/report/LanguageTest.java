package io.dangol.examples.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LanguageTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

  private static final Language ENGLISH = new Language(Locale.ENGLISH, Optional.empty());
  private static final Language KOREAN = new Language(Locale.KOREAN, Optional.empty());
  private static final Language WON =
      new Language(Locale.KOREAN, Optional.of(Currency.getInstance("KRW")));
  private static final Language DOLLARS =
      new Language(Locale.ENGLISH, Optional.of(Currency.getInstance("USD")));

  @Test
  void texts_haveTheSameKeysAndArguments_inBothLanguages() {
    Map<String, Object> english = ENGLISH.texts();
    Map<String, Object> korean = KOREAN.texts();

    assertThat(korean).containsOnlyKeys(english.keySet());
    assertThat(english)
        .allSatisfy(
            (key, text) -> {
              assertThat(text.toString()).isNotBlank();
              assertThat(arguments(korean.getOrDefault(key, "").toString()))
                  .as(key)
                  .isEqualTo(arguments(text.toString()));
            });
  }

  @Test
  void texts_haveNoStraightApostrophe_whichAPatternWouldSwallow() {
    assertThat(ENGLISH.texts().values()).noneMatch(text -> text.toString().contains("'"));
  }

  @Test
  void format_writesAmounts_inTheCurrencyAndTheLanguage() {
    BigDecimal amount = new BigDecimal("3948342900.5");

    assertThat(WON.format(amount)).isEqualTo("₩3,948,342,900");
    assertThat(WON.format(new Compact(amount))).isEqualTo("₩39.5억");
    assertThat(DOLLARS.format(amount)).isEqualTo("$3,948,342,900.50");
    assertThat(DOLLARS.format(new Compact(amount))).isEqualTo("$3.9B");
    assertThat(ENGLISH.format(amount)).isEqualTo("3,948,342,900.5");
  }

  @Test
  void format_givesZeroNoSign_whereASmallNegativeIsRounded() {
    assertThat(WON.format(new BigDecimal("-0.2"))).isEqualTo("₩0");
    assertThat(ENGLISH.format(new BigDecimal("-0.001"))).isEqualTo("0");
    assertThat(ENGLISH.format(new Decimals(-0.04, 1))).isEqualTo("0.0");
  }

  @Test
  void format_writesNumbers_withWhatTheyMean() {
    assertThat(ENGLISH.format(24_249L)).isEqualTo("24,249");
    assertThat(ENGLISH.format(0.0123456789)).isEqualTo("0.012346");
    assertThat(ENGLISH.format(86_412.7)).isEqualTo("86,413");
    assertThat(ENGLISH.format(new Decimals(-9582.13572, 2))).isEqualTo("-9,582.14");
    assertThat(ENGLISH.format(Share.of(1, 8))).isEqualTo("12.5%");
    assertThat(ENGLISH.format(new Rate(0.1))).isEqualTo("10%");
    assertThat(ENGLISH.format(Share.of(0, 0))).isEqualTo("–");
  }

  @Test
  void format_writesDays_asTheLanguageDoes() {
    assertThat(ENGLISH.format(LocalDate.of(2026, 7, 1))).isEqualTo("Jul 1, 2026");
    assertThat(KOREAN.format(LocalDate.of(2026, 7, 1))).isEqualTo("2026. 7. 1.");
    assertThat(ENGLISH.format(YearMonth.of(2026, 7))).isEqualTo("Jul 2026");
    assertThat(KOREAN.format(YearMonth.of(2026, 7))).isEqualTo("2026년 7월");
  }

  @Test
  void format_namesCodes_andShowsThoseItDoesNotKnow() {
    assertThat(ENGLISH.format(new Code("segment", "AT_RISK"))).isEqualTo("At risk");
    assertThat(KOREAN.format(new Code("segment", "AT_RISK"))).isEqualTo("이탈 위험");
    assertThat(ENGLISH.format(new Code("segment", "OURS"))).isEqualTo("OURS");
    assertThat(ENGLISH.format(new Code("notice", "OURS", "Two rows are odd.")))
        .isEqualTo("Two rows are odd.");
  }

  @Test
  void format_putsPhrasesIntoPhrases() {
    Phrase phrase = Phrase.of("campaign.gate", new Code("gate", "CONSENT"));

    assertThat(ENGLISH.format(phrase)).isEqualTo("Excluded: consent");
    assertThat(KOREAN.format(phrase)).isEqualTo("제외: 수신 동의");
  }

  private static java.util.Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(java.util.stream.Collectors.toSet());
  }
}
