/**
 * The rounds of mailing of one campaign: a first wave, and up to two more to those who were reached
 * and did not open.
 *
 * <p>{@link io.dangol.campaign.wave.WaveHistory} is the entry type: what came of the waves so far.
 * A decision that is given a history asks the gate {@code ENGAGED}, so that whoever reacted is
 * never mailed again. Waves are numbered from 1.
 *
 * <pre>{@code
 * WaveSeries.of(new WaveMessage("We miss you", "Dangol")).then(new WaveMessage("Still 6 %", "Kim"));
 * var builder = WaveHistory.builder(customers);
 * builder.record(1, CustomerId.of("C-1029"), Reception.DELIVERED);
 * WaveHistory history = builder.build();
 * Decisions second = campaign.decide(facts, history, at);
 * }</pre>
 */
@NullMarked
package io.dangol.campaign.wave;

import org.jspecify.annotations.NullMarked;
