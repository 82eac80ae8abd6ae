package io.dangol.core.memory;

import io.dangol.core.activity.Activity;
import io.dangol.core.activity.ActivityStore;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Activities of one kind in memory. */
abstract class ActivityLog<A extends Activity> implements ActivityStore<A> {

  /** Sources and customers must change together. */
  private final Lock writing = new ReentrantLock();

  private final Map<SourceRef, A> bySource = new HashMap<>();

  /** The lists are sorted and replaced, never changed: a stream sees those of its beginning. */
  private final Map<CustomerId, Appended<A>> byCustomer = new ConcurrentHashMap<>();

  private final String kind;

  ActivityLog(String kind) {
    this.kind = kind;
  }

  @Override
  public AppendResult<A> append(A activity) {
    Objects.requireNonNull(activity, "activity");
    writing.lock();
    try {
      A before = bySource.putIfAbsent(activity.source(), activity);
      if (before != null) {
        return new AppendResult<>(
            before,
            before.equals(activity) ? AppendResult.Status.DUPLICATE : AppendResult.Status.CONFLICT);
      }
      Appended<A> all = byCustomer.get(activity.customer());
      // What comes in the order of time, as nearly everything does, is not paid for by a copy.
      byCustomer.put(
          activity.customer(),
          all == null
              ? Appended.of(activity)
              : all.with(placeOf(activity.at(), activity.source(), all), activity));
      return new AppendResult<>(activity, AppendResult.Status.APPENDED);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public Stream<A> stream(Set<CustomerId> customers, Instant from, Instant until) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("until %s is before from %s".formatted(until, from));
    }
    Stream<A> within =
        customers.stream()
            .flatMap(customer -> of(customer).stream())
            .filter(activity -> !activity.at().isBefore(from) && activity.at().isBefore(until));
    return customers.size() == 1 ? within : within.sorted(Activity.ORDER);
  }

  @Override
  public Stream<A> stream() {
    return byCustomer.values().stream().flatMap(List::stream);
  }

  @Override
  public Page<A> page(CustomerId customer, PageRequest request) {
    List<A> all = of(customer);
    int start = request.after().map(cursor -> following(cursor, customer, all)).orElse(0);
    int end = Math.min(all.size(), start + request.limit());
    PageRequest next =
        end == all.size()
            ? null
            : new PageRequest(request.limit(), cursor(customer, all.get(end - 1)));
    return new Page<>(all.subList(start, end), next);
  }

  @Override
  public int erase(CustomerId customer) {
    writing.lock();
    try {
      List<A> erased = byCustomer.remove(customer);
      if (erased == null) {
        return 0;
      }
      erased.forEach(activity -> bySource.remove(activity.source()));
      return erased.size();
    } finally {
      writing.unlock();
    }
  }

  private List<A> of(CustomerId customer) {
    Appended<A> all = byCustomer.get(customer);
    return all == null ? List.of() : all;
  }

  /** Returns where an activity of this moment and source stands, or would stand. */
  private int placeOf(Instant at, SourceRef source, List<A> sorted) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      A activity = sorted.get(middle);
      int order = activity.at().compareTo(at);
      if (order == 0) {
        order = activity.source().compareTo(source);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A cursor has lines, which ids of customers do not: kind, customer, moment, source, record. */
  private String cursor(CustomerId customer, A last) {
    SourceRef source = last.source();
    return String.join(
        "\n",
        kind,
        customer.value(),
        last.at().toString(),
        Integer.toString(source.source().length()),
        source.source() + source.recordId());
  }

  private int following(String cursor, CustomerId customer, List<A> sorted) {
    String[] parts = cursor.split("\n", 5);
    if (parts.length < 5 || !parts[0].equals(kind) || !parts[1].equals(customer.value())) {
      throw foreign();
    }
    try {
      int length = Integer.parseInt(parts[3]);
      SourceRef source = SourceRef.of(parts[4].substring(0, length), parts[4].substring(length));
      Instant at = Instant.parse(parts[2]);
      int place = placeOf(at, source, sorted);
      // The activity itself may have been erased since; then its place is that of the next one.
      boolean there = place < sorted.size() && sorted.get(place).source().equals(source);
      return there ? place + 1 : place;
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw foreign();
    }
  }

  private static IllegalArgumentException foreign() {
    return new IllegalArgumentException(
        "the cursor is not one of this walk\nMaybe it belongs to another customer or store.");
  }
}
