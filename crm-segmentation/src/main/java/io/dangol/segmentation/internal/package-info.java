/**
 * What several packages of this module share; not API.
 *
 * <p>{@link io.dangol.segmentation.internal.Categories} reads any column of codes, whole numbers or
 * true and false as categories, which have no unit:
 *
 * <pre>{@code
 * Categories segments = Categories.of(table, RfmFacts.SEGMENT);
 * for (int row = 0; row < table.size(); row++) {
 *   int code = segments.codeAt(row); // -1 where missing
 *   String name = code < 0 ? "missing" : segments.names().get(code);
 * }
 * }</pre>
 */
@NullMarked
package io.dangol.segmentation.internal;

import org.jspecify.annotations.NullMarked;
