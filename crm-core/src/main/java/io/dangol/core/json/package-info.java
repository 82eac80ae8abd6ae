/**
 * Rules, decision tables, grade policies and catalogs of facts as JSON documents.
 *
 * <p>The entry type is {@link io.dangol.core.json.RuleJson}. Reading never throws for what a
 * document says: a {@link io.dangol.core.json.document.Reading} is either the value or all {@link
 * io.dangol.core.json.document.Problem}s at once, each with its place. Writing is canonical, so
 * that equal values give equal text:
 *
 * <pre>{@code
 * Reading<Rule> reading = RuleJson.read(text, catalog);
 * reading.problems().forEach(problem -> log(problem.toString()));
 * Rule rule = reading.orThrow();
 * String canonical = RuleJson.write(rule);
 * }</pre>
 *
 * <p>Other modules build their own documents on {@link io.dangol.core.json.document} and {@link
 * io.dangol.core.json.ConditionJson}. Values are typed by their fact: dates are ISO 8601 days,
 * amounts objects with a decimal text and an optional currency.
 */
@NullMarked
package io.dangol.core.json;

import org.jspecify.annotations.NullMarked;
