package io.dangol.core.host;

/**
 * Is told what calls of engines took, for a meter of the host's. Implementations are safe for use
 * by any number of threads and do not throw.
 *
 * <pre>{@code
 * EngineMetrics metrics = call ->
 *     registry.timer(call.operation(), "subject", call.subject())
 *         .record(call.nanos(), TimeUnit.NANOSECONDS);
 * }</pre>
 */
@FunctionalInterface
public interface EngineMetrics {

  /**
   * Takes note of a call that has ended.
   *
   * @param call the call
   */
  void record(EngineCall call);
}
