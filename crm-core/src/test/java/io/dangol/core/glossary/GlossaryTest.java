package io.dangol.core.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlossaryTest {

  private static final Term HOLDOUT = term("holdout", "holdout", "대조군", "control group");
  private static final Term WAVE = term("wave", "wave", "웨이브");

  @Test
  void named_findsTheStandardTerm_byNameAndSynonym() {
    Glossary glossary = Glossary.of(List.of(HOLDOUT, WAVE));

    assertThat(glossary.named("대조군")).contains(HOLDOUT);
    assertThat(glossary.named(" Control Group ")).contains(HOLDOUT);
    assertThat(glossary.named("control")).isEmpty();
    assertThat(glossary.find("wave")).contains(WAVE);
    assertThat(glossary.terms()).containsExactly(HOLDOUT, WAVE);
  }

  @Test
  void of_refusesAWordForTwoConcepts_namingAll() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Glossary.of(List.of(HOLDOUT, WAVE, WAVE, term("control", "control group", "웨이브"))))
        .withMessageContaining("term wave stands twice")
        .withMessageContaining("'control group' stands for holdout and control")
        .withMessageContaining("'웨이브' stands for wave and control");
  }

  @Test
  void with_replacesTermsOfACompany() {
    Term ours = term("wave", "round", "차수");
    assertThat(Glossary.of(List.of(HOLDOUT, WAVE)).with(List.of(ours)).find("wave")).contains(ours);
  }

  @Test
  void text_fallsBackToEnglish() {
    assertThat(WAVE.name().in(Locale.KOREA)).isEqualTo("웨이브");
    assertThat(WAVE.name().in(Locale.FRENCH)).isEqualTo("wave");
    assertThatIllegalArgumentException().isThrownBy(() -> new LocalizedText(Map.of("ko", "예")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LocalizedText(Map.of("en", "yes", "ko", " ")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LocalizedText(Map.of("en", "yes", "Korean", "예")));
  }

  private static Term term(String code, String english, String korean, String... synonyms) {
    return new Term(
        code,
        LocalizedText.of(english, korean),
        LocalizedText.of("meaning of " + code, code + "의 뜻"),
        List.of(synonyms));
  }
}
