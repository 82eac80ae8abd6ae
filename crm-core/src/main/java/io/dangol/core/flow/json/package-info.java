/**
 * Events, triggers, flows and their states as JSON documents.
 *
 * <p>The entry types are {@link io.dangol.core.flow.json.EventJson}, the JSON form of CloudEvents,
 * and {@link io.dangol.core.flow.json.FlowJson}. Reading gives the value or all problems at once,
 * each with its place; writing is canonical:
 *
 * <pre>{@code
 * FlowJson flows = FlowJson.of(catalog, EventTypes.all());
 * Reading<Flow> reading = flows.read(text);
 * reading.problems().forEach(problem -> log(problem.toString()));
 * FlowMachine machine = FlowMachine.of(reading.orThrow());
 * }</pre>
 *
 * <p>Moments are ISO 8601 in UTC, time limits ISO 8601 durations.
 */
@NullMarked
package io.dangol.core.flow.json;

import org.jspecify.annotations.NullMarked;
