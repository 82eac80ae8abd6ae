package io.dangol.core.memory;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.relationship.StaffAssignment;
import io.dangol.core.relationship.StaffAssignmentStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Assignments of staff in memory. */
public final class InMemoryStaffAssignmentStore implements StaffAssignmentStore {

  private final Lock lock = new ReentrantLock();

  /** The number of an assignment is its place in the order in which they were added. */
  private final Map<StaffAssignment, Long> numbers = new HashMap<>();

  private long next;

  /** Creates an empty store. */
  public InMemoryStaffAssignmentStore() {}

  @Override
  public boolean add(StaffAssignment assignment) {
    Objects.requireNonNull(assignment, "assignment");
    lock.lock();
    try {
      return numbers.putIfAbsent(assignment, next++) == null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean replace(StaffAssignment before, StaffAssignment after) {
    if (!before.customer().equals(after.customer())) {
      throw new IllegalArgumentException(
          "an assignment of customer %s does not replace one of %s"
              .formatted(after.customer(), before.customer()));
    }
    lock.lock();
    try {
      Long number = numbers.remove(before);
      if (number != null) {
        numbers.putIfAbsent(after, number);
      }
      return number != null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean remove(StaffAssignment assignment) {
    lock.lock();
    try {
      return numbers.remove(assignment) != null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<StaffAssignment> of(Set<CustomerId> customers) {
    return where(one -> customers.contains(one.customer()));
  }

  @Override
  public List<StaffAssignment> ofStaff(String staff) {
    return where(one -> one.staff().equals(staff));
  }

  @Override
  public Stream<StaffAssignment> stream() {
    return where(one -> true).stream();
  }

  @Override
  public int erase(CustomerId customer) {
    lock.lock();
    try {
      int before = numbers.size();
      numbers.keySet().removeIf(one -> one.customer().equals(customer));
      return before - numbers.size();
    } finally {
      lock.unlock();
    }
  }

  private List<StaffAssignment> where(Predicate<StaffAssignment> condition) {
    lock.lock();
    try {
      return numbers.entrySet().stream()
          .filter(entry -> condition.test(entry.getKey()))
          .sorted(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .toList();
    } finally {
      lock.unlock();
    }
  }
}
