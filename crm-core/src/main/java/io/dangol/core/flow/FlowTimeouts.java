package io.dangol.core.flow;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import io.dangol.core.host.EngineContext;
import io.dangol.core.store.AckResult;
import io.dangol.core.store.BatchResult;
import io.dangol.core.store.Claim;
import io.dangol.core.store.ClaimRequest;
import io.dangol.core.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Moves stored flows whose time limit has passed: what a host runs every few minutes, in as many
 * processes as it likes. Safe for use by any number of threads, if what it is given is.
 *
 * <p>What a step asks for is done at least once. It is done before the new state is stored, both in
 * one {@link io.dangol.core.store.UnitOfWork}: with a transaction, what is written within it counts
 * once and is undone where the claim was over. Without one, and for effects outside of it, a worker
 * that dies or comes late in between has done what another one does again; key of the flow and
 * number of its moves tell a repetition.
 *
 * <pre>{@code
 * FlowTimeouts timeouts = FlowTimeouts.over(store, List.of(machine), this::factsOf, clock);
 * BatchResult<AckResult> done = timeouts.run(100, Duration.ofMinutes(5), SEOUL, this::perform);
 * done.failed().forEach(this::report);                 // claimed again when the lease is over
 * }</pre>
 */
public final class FlowTimeouts {

  private final FlowStore store;
  private final Map<Definition, FlowMachine> machines;
  private final Function<FlowState, Facts> facts;
  private final InstantSource clock;
  private final EngineContext host;

  private FlowTimeouts(
      FlowStore store,
      Map<Definition, FlowMachine> machines,
      Function<FlowState, Facts> facts,
      InstantSource clock,
      EngineContext host) {
    this.store = store;
    this.machines = machines;
    this.facts = facts;
    this.clock = clock;
    this.host = host;
  }

  private record Definition(String flow, int version) {}

  /** Leaves a unit of work whose claim was over, so that all of it is undone. */
  private static final class ClaimIsOver extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final AckResult result;

    ClaimIsOver(AckResult result) {
      super("the claim is over", null, false, false);
      this.result = result;
    }
  }

  /**
   * Returns a worker.
   *
   * @param store the flows
   * @param machines a machine for every flow and version that is stored
   * @param facts gives the facts of what a flow is about
   * @param clock the clock
   * @return the worker
   * @throws IllegalArgumentException if two machines run the same version of a flow
   */
  public static FlowTimeouts over(
      FlowStore store,
      Collection<FlowMachine> machines,
      Function<FlowState, Facts> facts,
      InstantSource clock) {
    Map<Definition, FlowMachine> byDefinition = new HashMap<>();
    for (FlowMachine machine : machines) {
      Flow flow = machine.flow();
      if (byDefinition.put(new Definition(flow.id(), flow.version()), machine) != null) {
        throw new IllegalArgumentException(
            "flow %s/%d has two machines".formatted(flow.id(), flow.version()));
      }
    }
    return new FlowTimeouts(
        Objects.requireNonNull(store, "store"),
        Map.copyOf(byDefinition),
        Objects.requireNonNull(facts, "facts"),
        Objects.requireNonNull(clock, "clock"),
        EngineContext.none());
  }

  /**
   * Returns this worker for a host with transactions and meters.
   *
   * @param host what the host gives
   * @return the worker
   */
  public FlowTimeouts in(EngineContext host) {
    return new FlowTimeouts(store, machines, facts, clock, Objects.requireNonNull(host, "host"));
  }

  /**
   * Claims some flows whose time limit has passed, and moves them.
   *
   * @param most how many at most, from 1 to {@value ClaimRequest#MAX}
   * @param lease for how long others leave them alone: longer than the work on all of them takes
   * @param zone the zone in which rules count days
   * @param perform does what the flow asks for
   * @return for every claimed flow by its key, whether its new state was stored; a failure where
   *     there is no machine for it, or its facts or {@code perform} failed. What failed or came
   *     late is as it was, and is claimed again when the lease is over
   * @throws IllegalArgumentException if {@code most} or {@code lease} is out of range
   */
  public BatchResult<AckResult> run(
      int most, Duration lease, ZoneId zone, Consumer<FlowResult> perform) {
    Instant now = clock.instant();
    List<Claim<Versioned<FlowState>>> claims = store.claimDue(new ClaimRequest(most, now, lease));
    EvaluationContext at = EvaluationContext.at(now, zone);
    return host.measure(
        "flows.timeOuts",
        "",
        claims.size(),
        () ->
            BatchResult.of(
                claims, claim -> claim.item().value().key(), claim -> move(claim, at, perform)));
  }

  private AckResult move(
      Claim<Versioned<FlowState>> claim, EvaluationContext at, Consumer<FlowResult> perform) {
    FlowState state = claim.item().value();
    FlowMachine machine = machines.get(new Definition(state.flow(), state.version()));
    if (machine == null) {
      throw new IllegalStateException(
          "no machine for flow %s/%d".formatted(state.flow(), state.version()));
    }
    FlowResult result = machine.apply(state, FlowInput.tick(), facts.apply(state), at);
    try {
      host.unitOfWork()
          .run(
              () -> {
                perform.accept(result);
                AckResult ack = store.complete(claim, result.state(), clock.instant());
                if (ack != AckResult.ACKED) {
                  throw new ClaimIsOver(ack);
                }
              });
      return AckResult.ACKED;
    } catch (ClaimIsOver over) {
      return over.result;
    }
  }
}
