package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.golden.GoldenRecord;
import io.dangol.core.identity.golden.Observations;
import io.dangol.core.identity.match.Match;
import io.dangol.core.identity.merge.IdentityChange;
import io.dangol.core.identity.merge.MergeLink;
import io.dangol.core.identity.normalize.NormalizedRecord;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.IdGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Turns records into customers, one at a time, and takes the decisions of people. Safe for use by
 * any number of threads, one of which works at a time; several services may share the ports, since
 * the log refuses decisions on an old state and the service then looks again.
 *
 * <p>The log is the truth: what was appended counts even if the customer store could not be written
 * after it. Ingesting a record of the customer again, or {@link #reproject}, then brings the store
 * in step and tells what was not told. An identifier that a customer has of whom the log knows
 * nothing stays with that one; a merge that the host made in the customer store itself stays too,
 * unless the log parts the two. Marketing consent is nobody's business here: a recipient who
 * becomes a customer has given none, and the ledgers of merged customers are folded by {@code
 * ConsentLedger.merged}.
 */
public final class IdentityService {

  private final IdentityPorts ports;
  private final IdGenerator ids;
  private final Happenings happenings;
  private final DecisionLog log;
  private final IdentityState state;
  private final Stewarding stewards;
  private final Projection projection;
  private final IdentityOptions options;

  /** A lock and not a monitor, which would pin a virtual thread to its carrier. */
  private final Lock lock = new ReentrantLock();

  private IdentityService(
      IdentityPorts ports, IdentityOptions options, InstantSource clock, IdGenerator ids) {
    this.ports = ports;
    this.ids = ids;
    this.options = options;
    this.happenings = new Happenings(ports, options, clock);
    this.state = new IdentityState(ports.records(), options);
    this.log = new DecisionLog(ports, state, clock, ids);
    this.projection = new Projection(ports.customers(), state, log, options, happenings);
    this.stewards = new Stewarding(state, log, projection, ids);
  }

  /**
   * Opens the service: reads the log and the records behind it.
   *
   * @param ports where the host keeps everything
   * @param options how records become customers; other options later change what comes, not what
   *     was decided
   * @param clock the clock, for the moments of decisions and events
   * @param ids makes the ids of customers and decisions
   * @return the service
   */
  public static IdentityService open(
      IdentityPorts ports, IdentityOptions options, InstantSource clock, IdGenerator ids) {
    IdentityService service = new IdentityService(ports, options, clock, ids);
    service.log.catchUp();
    return service;
  }

  /**
   * Takes a record: keeps it, finds out whose it is, and brings the customer store in step.
   *
   * @param record the record
   * @return what became of it; ingesting it again is {@link IngestResult.Unchanged}
   */
  public IngestResult ingest(SourceRecord record) {
    return locked(
        () -> {
          AppendResult<SourceRecord> kept = ports.records().appendIfAbsent(record);
          if (kept.status() == AppendResult.Status.CONFLICT) {
            return new IngestResult.Rejected(record.ref());
          }
          return assigned(kept.record());
        });
  }

  private IngestResult assigned(SourceRecord record) {
    SourceRef ref = record.ref();
    while (true) {
      Optional<CustomerId> known = state.map().customer(ref);
      if (known.isPresent()) {
        projection.reconcile(known.get());
        return new IngestResult.Unchanged(ref, known.get());
      }
      NormalizedRecord normalized = state.marked(state.seen(record));
      Assignment assignment = Assignment.of(state, normalized, projection::isErased);
      Optional<IngestResult> result =
          assignment.joined().isEmpty()
              ? registered(record, assignment)
              : attached(record, assignment);
      if (result.isPresent()) {
        return result.get();
      }
    }
  }

  private Optional<IngestResult> registered(SourceRecord record, Assignment assignment) {
    SourceRef ref = record.ref();
    CustomerId created = CustomerId.of(ids.next());
    boolean alone = !assignment.fits().isEmpty();
    boolean review = !assignment.conflicts().isEmpty() || !assignment.possible().isEmpty();
    String reason = alone ? "AMBIGUOUS" : review ? "NEEDS_REVIEW" : "NO_MATCH";
    if (!log.append(
        options.matcher().version(), reason, new IdentityChange.Registered(ref, created))) {
      return Optional.empty();
    }
    projection.save(created);
    if (alone) {
      return Optional.of(
          new IngestResult.Ambiguous(ref, created, assignment.fits(), assignment.conflicts()));
    }
    return Optional.of(
        review
            ? new IngestResult.NeedsReview(
                ref, created, assignment.possible(), assignment.conflicts())
            : new IngestResult.Created(ref, created));
  }

  private Optional<IngestResult> attached(SourceRecord record, Assignment assignment) {
    SourceRef ref = record.ref();
    Match strongest = assignment.joined().values().iterator().next();
    CustomerId oldest =
        assignment.joined().keySet().stream()
            .map(state::standing)
            .sorted()
            .findFirst()
            .orElseThrow()
            .customer();
    // Where the host merged two of them itself, its survivor stays.
    CustomerId stored = projection.standing(oldest);
    CustomerId survivor = assignment.joined().containsKey(stored) ? stored : oldest;
    CustomerId home = state.map().home(strongest.other(ref)).orElseThrow();
    List<IdentityChange> changes = new ArrayList<>();
    changes.add(new IdentityChange.Attached(ref, home, strongest));
    NavigableSet<CustomerId> retired = new TreeSet<>(assignment.joined().keySet());
    retired.remove(survivor);
    for (CustomerId alias : retired) {
      Match match = assignment.joined().getOrDefault(alias, strongest);
      changes.add(new IdentityChange.Merged(survivor, alias, match));
    }
    if (!log.append(
        options.matcher().version(), strongest.rule(), changes.toArray(new IdentityChange[0]))) {
      return Optional.empty();
    }
    projection.merge(survivor, retired);
    return Optional.of(
        retired.isEmpty()
            ? new IngestResult.Absorbed(ref, survivor, strongest, assignment.conflicts())
            : new IngestResult.Merged(ref, survivor, retired, assignment.conflicts()));
  }

  /**
   * Says that two records are of one person, for good: their customers are merged, whatever speaks
   * against it.
   *
   * @param first a record
   * @param second another one
   * @param actor who says so, not blank
   * @param reason a code for why, not blank
   * @return what became of it
   */
  public StewardResult assertSame(SourceRef first, SourceRef second, String actor, String reason) {
    return deciding(() -> stewards.assertSame(first, second, actor, reason));
  }

  /**
   * Says that two records are not of one person, for good. If they are of one customer, the merge
   * that joined them is undone; if no merge did, the second record becomes a new customer, with
   * those that share an exclusive value with it and not with the first.
   *
   * @param first a record, which stays
   * @param second another one
   * @param actor who says so, not blank
   * @param reason a code for why, not blank
   * @return what became of it
   */
  public StewardResult assertDifferent(
      SourceRef first, SourceRef second, String actor, String reason) {
    return deciding(() -> stewards.assertDifferent(first, second, actor, reason));
  }

  /**
   * Merges two customers by hand.
   *
   * @param first a customer or an alias
   * @param second another one
   * @param actor who does it, not blank
   * @param reason a code for why, not blank
   * @return the merge, in which the oldest identified customer survives; merging again is {@link
   *     StewardResult.Unchanged}
   */
  public StewardResult merge(CustomerId first, CustomerId second, String actor, String reason) {
    return deciding(() -> stewards.merge(first, second, actor, reason));
  }

  /**
   * Undoes a merge, whoever made it: the alias stands for itself again, with the records that it
   * had and those that were attached to it since. No rule joins the two again.
   *
   * @param merge the id of the merge
   * @param actor who does it, not blank
   * @param reason a code for why, not blank
   * @return what became of it
   */
  public StewardResult unmerge(String merge, String actor, String reason) {
    return deciding(() -> stewards.unmerge(merge, actor, reason));
  }

  /**
   * Splits a customer in two. The smaller part gets a new identity, of equal ones the given
   * records; no rule joins the two again.
   *
   * @param customer the customer or an alias
   * @param records the records of one part
   * @param actor who does it, not blank
   * @param reason a code for why, not blank
   * @return what became of it
   */
  public StewardResult split(
      CustomerId customer, Set<SourceRef> records, String actor, String reason) {
    return deciding(() -> stewards.split(customer, records, actor, reason));
  }

  /**
   * Returns the customer whom a record is of.
   *
   * @param ref the record
   * @return the customer of today, or empty if the record was never ingested
   */
  public Optional<CustomerId> customer(SourceRef ref) {
    return locked(() -> state.map().customer(ref));
  }

  /**
   * Returns the records of a customer.
   *
   * @param customer the customer or an alias
   * @return the records of the customer of today, perhaps none
   */
  public NavigableSet<SourceRef> records(CustomerId customer) {
    return locked(() -> state.map().records(state.map().resolve(customer)));
  }

  /**
   * Returns the merge that made a customer an alias, which {@link #unmerge} undoes.
   *
   * @param retired the alias
   * @return the merge, or empty if the customer stands for itself
   */
  public Optional<MergeLink> mergeOf(CustomerId retired) {
    return locked(() -> state.map().linkOf(retired));
  }

  /**
   * Returns what is known of a customer, computed now.
   *
   * @param customer the customer or an alias
   * @return the golden record of the customer of today, or empty if it is unknown
   */
  public Optional<GoldenRecord> golden(CustomerId customer) {
    return locked(
        () -> {
          CustomerId survivor = state.map().resolve(customer);
          // Records may have been erased in their store, which no decision tells.
          state.map().identities(survivor).forEach(state::rebuild);
          NavigableSet<SourceRef> origins = state.map().records(survivor);
          return origins.isEmpty()
              ? Optional.empty()
              : Optional.of(goldenOf(survivor, origins, state.observations(survivor)));
        });
  }

  private GoldenRecord goldenOf(
      CustomerId survivor, NavigableSet<SourceRef> origins, Observations observations) {
    return new GoldenRecord(
        survivor,
        origins,
        observations.referrers(),
        observations.roles(),
        observations.fields(
            options.overrides().apply(survivor), happenings.now(), state::isShared));
  }

  /**
   * Returns the customers who named a customer as the recipient of what they bought, or as a lead.
   *
   * @param customer the customer or an alias
   * @return the customers of today
   */
  public NavigableSet<CustomerId> referrers(CustomerId customer) {
    return locked(
        () ->
            state.observations(state.map().resolve(customer)).referrers().stream()
                .flatMap(ref -> state.map().customer(ref).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * Returns why two records are, or are not, of one customer.
   *
   * @param first a record
   * @param second another one
   * @return the explanation, or empty if one of the two was never ingested
   * @throws IllegalArgumentException if the two are one record
   */
  public Optional<Explanation> explain(SourceRef first, SourceRef second) {
    if (first.equals(second)) {
      throw new IllegalArgumentException("%s is one record and not two".formatted(first));
    }
    return locked(
        () -> {
          Optional<CustomerId> one = state.map().customer(first);
          Optional<CustomerId> other = state.map().customer(second);
          Optional<NormalizedRecord> a = state.read(first);
          Optional<NormalizedRecord> b = state.read(second);
          if (one.isEmpty() || other.isEmpty() || a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
          }
          boolean different =
              state.map().isApart(first, other.get())
                  || (!one.equals(other) && state.map().isApart(one.get(), other.get()));
          return Optional.of(
              new Explanation(
                  first,
                  second,
                  one.get(),
                  other.get(),
                  options.matcher().compare(a.get(), b.get()).orElse(null),
                  Comparison.of(a.get(), b.get()),
                  different));
        });
  }

  /**
   * Erases the values of all records of a customer, under all identities; the references and the
   * decisions stay. The customer itself and everything else about it is erased by {@code
   * core.view.Erasure}, which also erases the records. Other services over the same ports read the
   * erased records at their next start.
   *
   * @param customer the customer or an alias
   * @return how many records were erased
   */
  public int eraseRecords(CustomerId customer) {
    return locked(
        () -> {
          CustomerId survivor = state.map().resolve(customer);
          Instant now = happenings.now();
          int erased = 0;
          for (SourceRef ref : state.map().records(survivor)) {
            erased += ports.records().erase(ref, now) ? 1 : 0;
          }
          state.map().identities(survivor).forEach(state::rebuild);
          return erased;
        });
  }

  /**
   * Brings the customer store in step with the log, customer by customer, and tells what the store
   * did not have yet. For after a restored backup or a long failure of the store; what one failed
   * call left behind is also made up for by ingesting one of the customer's records again.
   */
  public void reproject() {
    locked(
        () -> {
          state.customers().forEach(projection::reconcile);
          return Optional.empty();
        });
  }

  /** Repeats a decision until the log takes it: each time on what others have decided by then. */
  private StewardResult deciding(Supplier<Optional<StewardResult>> decision) {
    return locked(
        () -> {
          while (true) {
            Optional<StewardResult> result = decision.get();
            if (result.isPresent()) {
              return result.get();
            }
          }
        });
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      log.catchUp();
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
