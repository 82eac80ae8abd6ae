/**
 * JSON for models and fit reports, so that a model fitted here is applied elsewhere, or next month,
 * without its data.
 *
 * <p>Entry type: {@link io.dangol.ltv.json.LtvJson}. Every document names its {@code schema};
 * unknown keys, missing keys and values out of range are refused, all of them in one message with
 * their JSON Pointers. Numbers keep all their digits.
 *
 * <pre>{@code
 * String json = LtvJson.write(report.model());
 * // {"schema":"dangol.ltv.model/1","model":"mbgnbd","unit":"weeks",
 * //  "parameters":{"r":0.5248,"alpha":6.1831,"a":0.8914,"b":1.614}}
 * RepeatModel model = LtvJson.readRepeatModel(json).orThrow();
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.json;

import org.jspecify.annotations.NullMarked;
