/**
 * Flows: work in several steps with owners and time limits, as data. This is the workflow manager
 * of the source documents.
 *
 * <p>The entry type is {@link io.dangol.core.flow.FlowMachine}. A flow begins with an event and
 * moves by outcomes that people report, by events, by rules and by time limits. The machine is a
 * pure function: it returns the next state and the actions; the host stores the one and performs
 * the others:
 *
 * <pre>{@code
 * FlowMachine machine = FlowMachine.of(leadFlow);                    // refuses dead ends
 * FlowResult begun = machine.start(handedOver, facts, at).orElseThrow();
 * FlowResult next = machine.apply(begun.state(), FlowInput.outcome("accept", "ACCEPTED"), facts, at);
 * next.actions().forEach(this::perform);
 * store.save(next.state(), version);                                // owner, deadline, history
 * }</pre>
 *
 * <p>{@link io.dangol.core.flow.FlowStore} keeps the states; {@link
 * io.dangol.core.flow.FlowTimeouts} moves those whose time limit has passed, in any number of
 * processes.
 *
 * <p>Time limits are durations, moments are instants; nothing but {@code FlowTimeouts}, at the
 * edge, reads a clock. Events and triggers have packages of their own.
 */
@NullMarked
package io.dangol.core.flow;

import org.jspecify.annotations.NullMarked;
