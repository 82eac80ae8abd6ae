package io.dangol.core.quality;

/** What came of a check, from good to bad. */
public enum QualityStatus {
  /** As good as expected. */
  PASS,
  /** Nobody measured it, or too few cases. */
  NOT_MEASURED,
  /** Somebody should look. */
  WARN,
  /** Not fit for use. */
  FAIL;

  QualityStatus orWorse(QualityStatus other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
