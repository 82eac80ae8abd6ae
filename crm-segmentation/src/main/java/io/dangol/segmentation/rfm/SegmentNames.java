package io.dangol.segmentation.rfm;

import io.dangol.core.internal.BundledWords;
import java.util.Locale;
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
    return new SegmentNames(BundledWords.of(SegmentNames.class, "segments", locale));
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
}
