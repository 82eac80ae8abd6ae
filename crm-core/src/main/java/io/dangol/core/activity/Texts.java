package io.dangol.core.activity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks texts; messages name the field and never the text. */
final class Texts {

  private Texts() {}

  static String require(String text, String field) {
    if (Objects.requireNonNull(text, field).isBlank()) {
      throw new IllegalArgumentException("%s must not be blank".formatted(field));
    }
    return text;
  }

  static void requireIfPresent(@Nullable String text, String field) {
    if (text != null) {
      require(text, field);
    }
  }
}
