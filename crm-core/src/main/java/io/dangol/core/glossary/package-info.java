/**
 * The standard terms of customer relationship management, one word per concept, in Korean and
 * English.
 *
 * <p>The entry type is {@link io.dangol.core.glossary.Glossary}. The engine ships one, {@code
 * GlossaryJson.standard()}; a company adds its own words:
 *
 * <pre>{@code
 * Glossary glossary = GlossaryJson.standard();
 * Term term = glossary.find("holdout").orElseThrow();
 * term.name().in(Locale.KOREAN);                         // 대조군
 * glossary.named("control group");                      // the same term, by a synonym
 * }</pre>
 */
@NullMarked
package io.dangol.core.glossary;

import org.jspecify.annotations.NullMarked;
