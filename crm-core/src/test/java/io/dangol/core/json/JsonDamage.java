package io.dangol.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages documents so that they stay near to legal ones. */
final class JsonDamage {

  private static final Pattern VALUE =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"(?!\\s*:)|-?[0-9][0-9.eE+-]*|true|false|null");

  private static final Pattern KEY = Pattern.compile("\"[^\"\\\\]*\"(?=\\s*:)");

  /** What stands where something else was expected. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "[[[]]]",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\uD800\"",
          "\"\uDC00\"",
          "-1",
          "0",
          "-0.0",
          "2147483647",
          "2147483648",
          "-2147483648",
          "9223372036854775807",
          "1e308",
          "1e309",
          "1e-400",
          "1e400",
          "1e999999999",
          "-1e2147483647",
          "1e99999999999999999999",
          "0.1",
          "99999999999999999999999999999999999999999",
          "NaN",
          "\"NaN\"",
          "\"1e999999999\"",
          "\"P999999999Y\"",
          "\"P2147483647M\"",
          "\"P99999999999D\"",
          "\"-P1D\"",
          "\"P0D\"",
          "\"PT999999999999H\"",
          "\"PT-1S\"",
          "\"PT9223372036854775807S\"",
          "{\"ago\":\"P999999999Y\"}",
          "{\"ago\":\"P1000Y\"}",
          "\"+999999999-12-31\"",
          "\"-999999999-01-01\"",
          "\"+5881580-07-11\"",
          "\"-5877641-06-23\"",
          "\"2026-02-30\"",
          "\"+1000000000-12-31T23:59:59.999999999Z\"",
          "\"-1000000000-01-01T00:00:00Z\"",
          "\"2026-07-01T24:00:00Z\"",
          "{\"amount\":\"-99999999999999999999999999999.999999999\"}",
          "{\"amount\":\"99999999999999999999999999999999999999\",\"currency\":\"JPY\"}",
          "{\"amount\":\"1\",\"currency\":\"XXX\"}",
          "{\"fact\":\"age\",\"op\":\"missing\"}",
          "{\"constant\":true}",
          "{\"segment\":\"\"}",
          "{\"all\":[]}",
          "{\"from\":1,\"to\":0}");

  /** What is put anywhere into the text. */
  private static final List<String> PIECES =
      List.of(
          "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\uFEFF", "\uD800", "\u0000", "\n", "-",
          "e9", "//", "'");

  private final Random random;

  JsonDamage(Random random) {
    this.random = random;
  }

  /** Returns a document with some damage. */
  String to(String json) {
    String damaged = json;
    for (int i = random.nextInt(4); i >= 0; i--) {
      damaged = one(damaged);
    }
    return damaged;
  }

  private String one(String json) {
    return switch (random.nextInt(8)) {
      case 0 -> atRandom(json);
      case 1 -> replaced(json, KEY, "\"" + one(List.of("", "all", "fact", "x", "when")) + "\"");
      case 2 -> replaced(json, KEY, copyOf(json, KEY));
      case 3 -> replaced(json, VALUE, copyOf(json, VALUE));
      default -> replaced(json, VALUE, one(VALUES));
    };
  }

  private String atRandom(String json) {
    int at = random.nextInt(json.length() + 1);
    int end = Math.min(json.length(), at + random.nextInt(12));
    return json.substring(0, at) + one(PIECES) + json.substring(end);
  }

  private String copyOf(String json, Pattern token) {
    List<MatchResult> tokens = token.matcher(json).results().toList();
    return tokens.isEmpty() ? "1" : one(tokens).group();
  }

  private String replaced(String json, Pattern token, String other) {
    List<MatchResult> tokens = new ArrayList<>(token.matcher(json).results().toList());
    if (tokens.isEmpty()) {
      return json + other;
    }
    MatchResult place = one(tokens);
    return json.substring(0, place.start()) + other + json.substring(place.end());
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
