package io.dangol.core.identity.match;

import io.dangol.core.identity.normalize.NormalizedRecord;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether two records may be of one person. Pure: the same records give the same answer.
 *
 * <p>Comparing all with all takes too long, so a matcher also names the keys under which a record
 * is to be found: records without a key in common are never compared.
 */
public interface RecordMatcher {

  /**
   * Returns what makes decisions of this matcher tell apart from those of another one.
   *
   * @return a name and a version, such as {@code key-matcher/1-0f1e2d3c}
   */
  String version();

  /**
   * Returns the keys under which a record is looked up.
   *
   * @param record the record
   * @return the keys, none where nothing of it is evidence
   */
  Set<MatchKey> keys(NormalizedRecord record);

  /**
   * Compares two records. What speaks against it is not the matcher's matter, see {@link
   * ExclusiveValues}.
   *
   * @param first a record
   * @param second another record; the order of the two makes no difference
   * @return the match, or empty if nothing speaks for one person
   */
  Optional<Match> compare(NormalizedRecord first, NormalizedRecord second);
}
