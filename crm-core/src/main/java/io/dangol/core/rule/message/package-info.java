/**
 * Messages about rules in English and Korean, for the eyes of those who write them.
 *
 * <p>The entry type is {@link io.dangol.core.rule.message.MessageCatalog}. Codes are stable and
 * words are not: programs decide by the code, people read the words.
 *
 * <pre>{@code
 * MessageCatalog messages = MessageCatalog.in(Locale.KOREAN);
 * String title = messages.title("fact.unknown");
 * String test = messages.text(RECENCY.atMost(90));
 * String line = messages.summary(evaluator.explain(row, at));
 * }</pre>
 *
 * <p>Numbers and days are written the same in both languages, amounts with the code of their
 * currency.
 */
@NullMarked
package io.dangol.core.rule.message;

import org.jspecify.annotations.NullMarked;
