package io.dangol.core.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What became of every item of a batch, in the order of the items. One that fails does not keep the
 * others from being done, and none is left out: {@link #done} and {@link #failed} add up to the
 * batch.
 *
 * @param items an entry for every item
 * @param <T> what comes of an item that is done
 */
public record BatchResult<T>(List<Item<T>> items) {

  public BatchResult {
    items = List.copyOf(items);
  }

  /**
   * What became of one item.
   *
   * @param <T> what comes of an item that is done
   */
  public sealed interface Item<T> {

    /**
     * Returns what the item is known by.
     *
     * @return its key, an id
     */
    String key();
  }

  /**
   * An item that was done.
   *
   * @param key what the item is known by
   * @param result what came of it
   * @param <T> what comes of an item that is done
   */
  public record Done<T>(String key, T result) implements Item<T> {

    public Done {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(result, "result");
    }
  }

  /**
   * An item that failed.
   *
   * @param key what the item is known by
   * @param cause why; its message is that of whoever threw it
   * @param <T> what comes of an item that is done
   */
  public record Failed<T>(String key, RuntimeException cause) implements Item<T> {

    public Failed {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(cause, "cause");
    }

    /** Returns the key and the kind of the failure, not its message. */
    @Override
    public String toString() {
      return "Failed[%s, %s]".formatted(key, cause.getClass().getSimpleName());
    }
  }

  /**
   * Does something with every item of a batch, one after the other.
   *
   * @param batch the items
   * @param key what an item is known by, an id without personal data
   * @param action what is to be done; an exception is kept as the failure of its item
   * @param <I> the type of the items
   * @param <T> what comes of an item
   * @return an entry for every item
   */
  public static <I, T> BatchResult<T> of(
      Collection<? extends I> batch,
      Function<? super I, String> key,
      Function<? super I, T> action) {
    List<Item<T>> items = new ArrayList<>(batch.size());
    for (I one : batch) {
      String known = key.apply(one);
      try {
        items.add(new Done<>(known, action.apply(one)));
      } catch (RuntimeException failure) {
        items.add(new Failed<>(known, failure));
      }
    }
    return new BatchResult<>(items);
  }

  /**
   * Returns what was done.
   *
   * @return the results in the order of the batch
   */
  public List<T> done() {
    List<T> done = new ArrayList<>();
    for (Item<T> item : items) {
      if (item instanceof Done<T> one) {
        done.add(one.result());
      }
    }
    return List.copyOf(done);
  }

  /**
   * Returns what failed.
   *
   * @return the failures in the order of the batch
   */
  public List<Failed<T>> failed() {
    List<Failed<T>> failed = new ArrayList<>();
    for (Item<T> item : items) {
      if (item instanceof Failed<T> one) {
        failed.add(one);
      }
    }
    return List.copyOf(failed);
  }

  /**
   * Returns whether nothing failed.
   *
   * @return whether every item was done
   */
  public boolean isComplete() {
    return failed().isEmpty();
  }

  /** Returns the counts. */
  @Override
  public String toString() {
    return "BatchResult[%d done, %d failed]".formatted(done().size(), failed().size());
  }
}
