package io.dangol.core.assessment.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Documents that come with the module. */
final class Bundled {

  private Bundled() {}

  static String text(String name) {
    try (InputStream file = Bundled.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(
            "the module's resource %s is missing\nMaybe it was left out when jars were joined."
                .formatted(name));
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
