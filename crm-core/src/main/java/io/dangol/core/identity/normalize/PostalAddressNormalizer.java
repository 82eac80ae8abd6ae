package io.dangol.core.identity.normalize;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Postal addresses without spaces, punctuation and case, but for one stroke between two numbers; of
 * Korean ones the province by its short name, and building and flat as two numbers. An old lot
 * address and the new road address of one house stay two texts.
 */
final class PostalAddressNormalizer implements FieldNormalizer {

  private static final int SHORTEST = 6;

  private static final Pattern FLAT = Pattern.compile("([0-9]+)\\s*동\\s*([0-9]+)\\s*호");
  private static final Pattern WORD_FLATS = Pattern.compile("(아파트|apt\\.?)(?=[\\s,]*[0-9])");

  /** What parts two numbers; without it 1-2, 11 and 12-1, 1 would be one text. */
  private static final Pattern BETWEEN_NUMBERS =
      Pattern.compile("(?<=[0-9])[\\s,.()\\[\\]]+(?=[0-9])");

  private static final Pattern PUNCTUATION = Pattern.compile("[\\s,.()\\[\\]]+");

  /** Longer names first: the longer one begins with the shorter one. */
  private static final Map<Pattern, String> PROVINCES = provinces();

  private static Map<Pattern, String> provinces() {
    Map<Pattern, String> provinces = new LinkedHashMap<>();
    for (String city : new String[] {"서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종"}) {
      provinces.put(Pattern.compile("^" + city + "(특별자치시|특별시|광역시|시)?(?=\\s)"), city);
    }
    for (String province : new String[] {"경기", "강원", "제주"}) {
      provinces.put(Pattern.compile("^" + province + "(특별자치도|도)?(?=\\s)"), province);
    }
    String[][] twofold = {
      {"충청북도", "충북"},
      {"충청남도", "충남"},
      {"전라북도", "전북"},
      {"전북특별자치도", "전북"},
      {"전라남도", "전남"},
      {"경상북도", "경북"},
      {"경상남도", "경남"}
    };
    for (String[] names : twofold) {
      provinces.put(Pattern.compile("^" + names[0] + "(?=\\s)"), names[1]);
    }
    return provinces;
  }

  @Override
  public NormalizedValue normalize(String raw) {
    Finding finding = new Finding(raw);
    String written = finding.text();
    String text = written.toLowerCase(Locale.ROOT);
    for (Map.Entry<Pattern, String> province : PROVINCES.entrySet()) {
      text = province.getKey().matcher(text).replaceFirst(province.getValue());
    }
    text = FLAT.matcher(text).replaceAll(" $1-$2");
    text = WORD_FLATS.matcher(text).replaceAll("");
    String parted = BETWEEN_NUMBERS.matcher(text).replaceAll("/");
    String key = PUNCTUATION.matcher(parted).replaceAll("");
    if (Finding.repeats(key)) {
      return finding.bad(key, Validity.PLACEHOLDER, ValueIssue.FILLER);
    }
    if (key.length() < SHORTEST) {
      return finding.bad(key, Validity.INVALID, ValueIssue.TOO_SHORT);
    }
    // A street without a house number is of thousands of people.
    return key.codePoints().anyMatch(Character::isDigit)
        ? finding.good(written, key)
        : finding.bad(key, Validity.INVALID, ValueIssue.MALFORMED);
  }
}
