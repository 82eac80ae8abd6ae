package io.dangol.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Texts that guard a format: what was stored once must stay readable. */
public final class Golden {

  private Golden() {}

  /**
   * Returns a text beside a test.
   *
   * @param test the test
   * @param name the name of the file in the test's package
   * @return the text without the line end of its last line
   */
  public static String text(Class<?> test, String name) {
    try (InputStream file = test.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no file %s beside %s".formatted(name, test));
      }
      return new String(file.readAllBytes(), UTF_8).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
