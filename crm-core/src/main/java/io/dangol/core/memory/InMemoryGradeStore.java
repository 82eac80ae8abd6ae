package io.dangol.core.memory;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.grade.assignment.GradeAssignment;
import io.dangol.core.grade.assignment.GradeOverride;
import io.dangol.core.grade.assignment.GradeStore;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;

/** Grade assignments and manual decisions in memory. */
public final class InMemoryGradeStore implements GradeStore {

  private static final Comparator<Evaluation> ORDER =
      Comparator.comparing(Evaluation::at).thenComparing(Evaluation::policy);

  private static final String CURSOR = "grade:";

  private final ConcurrentNavigableMap<String, File> files = new ConcurrentSkipListMap<>();

  private record Evaluation(Instant at, String policy) {}

  /** What is kept of one customer; never changed, so that readers see it whole. */
  private record File(
      NavigableMap<Evaluation, GradeAssignment> assignments, List<GradeOverride> overrides) {

    static File empty() {
      return new File(new TreeMap<>(ORDER), List.of());
    }

    File with(Evaluation key, GradeAssignment assignment) {
      NavigableMap<Evaluation, GradeAssignment> more = new TreeMap<>(assignments);
      more.put(key, assignment);
      return new File(more, overrides);
    }

    File with(GradeOverride override) {
      List<GradeOverride> more = new ArrayList<>(overrides);
      more.add(override);
      more.sort(Comparator.comparing(GradeOverride::decidedAt));
      return new File(assignments, List.copyOf(more));
    }

    Optional<GradeAssignment> current(Instant moment) {
      GradeAssignment last = null;
      for (GradeAssignment assignment : assignments.values()) {
        if (assignment.evaluatedAt().isAfter(moment)) {
          break;
        }
        last = assignment;
      }
      return Optional.ofNullable(last);
    }
  }

  /** Creates an empty store. */
  public InMemoryGradeStore() {}

  @Override
  public AppendResult<GradeAssignment> append(GradeAssignment assignment) {
    Evaluation key = new Evaluation(assignment.evaluatedAt(), assignment.policy());
    List<AppendResult<GradeAssignment>> result = new ArrayList<>(1);
    files.compute(
        assignment.customer().value(),
        (customer, file) -> {
          // The map may run this again, so that only the last result counts.
          result.clear();
          File known = file == null ? File.empty() : file;
          GradeAssignment before = known.assignments.get(key);
          if (before == null) {
            result.add(new AppendResult<>(assignment, Status.APPENDED));
            return known.with(key, assignment);
          }
          boolean same = before.equals(assignment);
          result.add(new AppendResult<>(before, same ? Status.DUPLICATE : Status.CONFLICT));
          return known;
        });
    return result.get(0);
  }

  @Override
  public AppendResult<GradeOverride> append(GradeOverride override) {
    List<Status> status = new ArrayList<>(1);
    files.compute(
        override.customer().value(),
        (customer, file) -> {
          status.clear();
          File known = file == null ? File.empty() : file;
          boolean duplicate = known.overrides.contains(override);
          status.add(duplicate ? Status.DUPLICATE : Status.APPENDED);
          return duplicate ? known : known.with(override);
        });
    return new AppendResult<>(override, status.get(0));
  }

  private File file(CustomerId customer) {
    return files.getOrDefault(customer.value(), File.empty());
  }

  @Override
  public List<GradeAssignment> history(CustomerId customer) {
    return List.copyOf(file(customer).assignments.values());
  }

  @Override
  public Optional<GradeAssignment> current(CustomerId customer, Instant moment) {
    return file(customer).current(moment);
  }

  @Override
  public Map<CustomerId, GradeAssignment> current(Set<CustomerId> customers, Instant moment) {
    if (customers.size() > MAX_BULK) {
      throw new IllegalArgumentException(
          "at most %d customers at once, not %d".formatted(MAX_BULK, customers.size()));
    }
    Map<CustomerId, GradeAssignment> found = new LinkedHashMap<>();
    for (CustomerId customer : customers) {
      current(customer, moment).ifPresent(assignment -> found.put(customer, assignment));
    }
    return found;
  }

  @Override
  public Page<GradeAssignment> current(Instant moment, PageRequest request) {
    return page(request, (customer, file) -> file.current(moment));
  }

  @Override
  public Page<GradeOverride> overridesInForce(LocalDate day, Instant moment, PageRequest request) {
    return page(
        request,
        (customer, file) ->
            Optional.ofNullable(
                GradeOverride.inForce(file.overrides, day, moment).get(CustomerId.of(customer))));
  }

  /** Returns a page of what the customers have, in their order; nothing is skipped by a page. */
  private <T> Page<T> page(PageRequest request, BiFunction<String, File, Optional<T>> ofCustomer) {
    List<T> items = new ArrayList<>();
    String last = "";
    NavigableMap<String, File> rest = request.after().map(key -> tail(cursor(key))).orElse(files);
    for (Map.Entry<String, File> entry : rest.entrySet()) {
      Optional<T> found = ofCustomer.apply(entry.getKey(), entry.getValue());
      if (found.isEmpty()) {
        continue;
      }
      if (items.size() == request.limit()) {
        return new Page<>(items, new PageRequest(request.limit(), CURSOR + last));
      }
      items.add(found.get());
      last = entry.getKey();
    }
    return new Page<>(items, null);
  }

  private static String cursor(String text) {
    if (!text.startsWith(CURSOR)) {
      throw new IllegalArgumentException("the cursor was not made by this store");
    }
    return text.substring(CURSOR.length());
  }

  private NavigableMap<String, File> tail(String after) {
    return files.tailMap(after, false);
  }

  @Override
  public List<GradeOverride> overrides(CustomerId customer) {
    return file(customer).overrides;
  }

  @Override
  public int erase(CustomerId customer) {
    File erased = files.remove(customer.value());
    return erased == null ? 0 : erased.assignments.size() + erased.overrides.size();
  }
}
