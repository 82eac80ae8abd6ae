package io.dangol.core.identity.normalize;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names without remarks, forms of address, spaces and case. */
final class NameNormalizer implements FieldNormalizer {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  private static final Pattern REMARK = Pattern.compile("[(\\[{<][^)\\]}>]*[)\\]}>]?");
  private static final Pattern FORM_OF_ADDRESS = Pattern.compile("(고객님|고객|귀하|님)$");

  /** A star or circle anywhere; among Hangul also the letters O and X. */
  private static final Pattern MASKED = Pattern.compile("[*○●◯◎□■△]|(?<=[가-힣])[oOxX]+(?=$|[가-힣])");

  private static final Pattern INNER = Pattern.compile("[\\s.,'’`·\\-]+");

  private static final Set<String> FILLERS =
      Set.of(
          "test",
          "tester",
          "unknown",
          "noname",
          "none",
          "null",
          "na",
          "n/a",
          "guest",
          "customer",
          "anonymous",
          "테스트",
          "테스터",
          "없음",
          "무명",
          "미상",
          "익명",
          "비회원",
          "회원",
          "구매자",
          "주문자",
          "수령인",
          "받는사람",
          "이름없음",
          "홍길동");

  @Override
  public NormalizedValue normalize(String raw) {
    Finding finding = new Finding(raw);
    String text = finding.text();
    String bare = REMARK.matcher(text).replaceAll("").strip();
    if (!bare.equals(text)) {
      finding.add(ValueIssue.REMARK);
    }
    if (MASKED.matcher(bare).find()) {
      return finding.bad(key(bare), Validity.INVALID, ValueIssue.MASKED);
    }
    String name = FORM_OF_ADDRESS.matcher(bare).replaceAll("").strip();
    if (!name.equals(bare)) {
      finding.add(ValueIssue.FORM_OF_ADDRESS);
    }
    String key = key(name);
    boolean repeats = key.length() > SHORTEST && Finding.repeats(key);
    if (key.isEmpty() || FILLERS.contains(key) || repeats) {
      return finding.bad(key, Validity.PLACEHOLDER, ValueIssue.FILLER);
    }
    if (key.length() < SHORTEST) {
      return finding.bad(key, Validity.INVALID, ValueIssue.TOO_SHORT);
    }
    if (key.length() > LONGEST) {
      return finding.bad(key, Validity.INVALID, ValueIssue.TOO_LONG);
    }
    return key.codePoints().anyMatch(Character::isLetter)
        ? finding.good(name, key)
        : finding.bad(key, Validity.INVALID, ValueIssue.MALFORMED);
  }

  private static String key(String name) {
    return INNER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
