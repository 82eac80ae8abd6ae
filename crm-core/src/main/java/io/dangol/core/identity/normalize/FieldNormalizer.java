package io.dangol.core.identity.normalize;

/**
 * Normalises the values of one kind of field. Pure: the same value gives the same result.
 *
 * <p>A host or a library of telephone numbers replaces a built-in one by {@link
 * RecordNormalizer#with}.
 */
@FunctionalInterface
public interface FieldNormalizer {

  /**
   * Normalises a value.
   *
   * @param raw the value as the source wrote it, not blank
   * @return the value with its comparison key; never an exception for what the text says
   */
  NormalizedValue normalize(String raw);
}
