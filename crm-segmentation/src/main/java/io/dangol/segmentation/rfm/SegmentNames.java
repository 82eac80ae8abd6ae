package io.dangol.segmentation.rfm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * The display names of segments in English and Korean.
 *
 * <p>A host with other languages or other words keeps its own catalogue; the codes are stable.
 */
public final class SegmentNames {
  private final Properties names;

  private SegmentNames(Properties names) {
    this.names = names;
  }

  /**
   * Returns the names in a language.
   *
   * @param locale the locale; Korean if its language is {@code ko}, else English
   * @return the names
   */
  public static SegmentNames in(Locale locale) {
    return new SegmentNames(read(locale.getLanguage().equals("ko") ? "ko" : "en"));
  }

  /**
   * Returns the name of a segment.
   *
   * @param code the code, such as {@code AT_RISK}
   * @return its name, such as "At risk"; the code itself if the catalogue does not know it
   */
  public String of(String code) {
    return names.getProperty(code, code);
  }

  private static Properties read(String language) {
    String resource = "segments_" + language + ".properties";
    try (InputStream stream =
        Objects.requireNonNull(SegmentNames.class.getResourceAsStream(resource), resource)) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
