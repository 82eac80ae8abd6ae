/**
 * What a host gives the engine beside storage: a tenant, transactions, an audit trail, meters. All
 * of it is optional; none of it changes a result.
 *
 * <p>{@link io.dangol.core.host.EngineContext} is the entry type. Services at the edge take it with
 * {@code in(context)}, engines over a whole table in an overload:
 *
 * <pre>{@code
 * EngineContext host =
 *     EngineContext.none().forTenant(Tenant.of("seoul")).withMetrics(metrics, System::nanoTime);
 * FactTable base = Purchases.summarize(histories, options, host);
 * FactTable facts = base.with(rfm.measured(host), grades.measured(host));
 * }</pre>
 *
 * <p>The operations that are measured:
 *
 * <table>
 *   <caption>Operations</caption>
 *   <tr><th>operation</th><th>subject</th><th>items</th></tr>
 *   <tr><td>{@code purchases.summarize}</td><td>empty</td><td>customers</td></tr>
 *   <tr><td>{@code facts.write}</td><td>the name of the source, such as {@code rfm/3}</td>
 *       <td>customers</td></tr>
 *   <tr><td>{@code rules.evaluate}</td><td>how many rules</td><td>customers</td></tr>
 *   <tr><td>{@code grades.evaluate}</td><td>the policy</td><td>customers</td></tr>
 *   <tr><td>{@code flows.timeOuts}</td><td>empty</td><td>flows</td></tr>
 *   <tr><td>{@code customers.erase}</td><td>empty</td><td>identities</td></tr>
 * </table>
 *
 * <p>A tenant is a key that the engine passes on and never interprets. It separates nothing by
 * itself: a host with several tenants gives each of them ports of its own, and ids of its own to
 * the sources of domain events ({@code DomainEvents.from(URI.create("/crm/seoul"))}).
 *
 * <p>Durations are nanoseconds, moments {@link java.time.Instant}s.
 */
@NullMarked
package io.dangol.core.host;

import org.jspecify.annotations.NullMarked;
