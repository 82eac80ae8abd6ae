/**
 * Which records may be of one person, and what speaks against it.
 *
 * <p>{@link io.dangol.core.identity.match.RecordMatcher} is the port: the keys under which a record
 * is looked up, and the comparison of two records. {@link io.dangol.core.identity.match.KeyMatcher}
 * is the deterministic one, an ordered list of {@link io.dangol.core.identity.match.KeyRule}s as
 * data; {@link io.dangol.core.identity.match.KeyClustering} joins many records at once.
 *
 * <pre>{@code
 * KeyMatcher matcher = KeyMatcher.standard();
 * Optional<Match> match = matcher.compare(first, second);       // by "name+phone", say
 * Clusters clusters = KeyClustering.of(matcher).cluster(records, Constraints.none());
 * clusters.conflicts();                                         // what a steward has to look at
 * }</pre>
 *
 * <p>A telephone number or an address alone is never an identity, and two different values of an
 * exclusive field, such as two customer numbers or two days of birth, are never joined by a rule.
 */
@NullMarked
package io.dangol.core.identity.match;

import org.jspecify.annotations.NullMarked;
