/**
 * Segments as they were: who was in which, by which version of a model, on which day.
 *
 * <p>{@link io.dangol.core.segment.SegmentSnapshot} is the entry type. A campaign that targets a
 * snapshot names it, and reaches the same customers however the model moves on:
 *
 * <pre>{@code
 * var name = new SegmentSnapshot.Name("rfm", 3, Instant.parse("2026-07-01T00:00:00Z"));
 * store.add(SegmentSnapshot.of(name, Map.of(kim, "best", lee, "lapsed")));
 * store.find(name).orElseThrow().customers("best");   // kim
 * }</pre>
 */
@NullMarked
package io.dangol.core.segment;

import org.jspecify.annotations.NullMarked;
