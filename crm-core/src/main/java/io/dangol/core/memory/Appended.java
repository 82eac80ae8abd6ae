package io.dangol.core.memory;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * A list that never changes, and of which a longer one is made without copying it: both share one
 * array, of which each sees its own beginning. Only the newest list may be made longer, by one
 * thread at a time, and whoever reads it must get it from that thread safely; a concurrent map does
 * both.
 */
final class Appended<T> extends AbstractList<T> implements RandomAccess {

  private static final int FIRST_ROOM = 4;

  private final Object[] room;
  private final int size;

  private Appended(Object[] room, int size) {
    this.room = room;
    this.size = size;
  }

  /** Returns a list of one element. */
  static <T> Appended<T> of(T element) {
    Object[] room = new Object[FIRST_ROOM];
    room[0] = element;
    return new Appended<>(room, 1);
  }

  /** Returns this list with one more element, at a cost that does not grow with the list. */
  Appended<T> with(T element) {
    Object[] longer = size < room.length ? room : Arrays.copyOf(room, size * 2);
    longer[size] = element;
    return new Appended<>(longer, size + 1);
  }

  /** Returns this list with one more element in its midst, as a copy. */
  Appended<T> with(int index, T element) {
    if (index == size) {
      return with(element);
    }
    Object[] copy = Arrays.copyOf(room, Math.max(room.length, size + 1));
    System.arraycopy(room, index, copy, index + 1, size - index);
    copy[index] = element;
    Arrays.fill(copy, size + 1, copy.length, null);
    return new Appended<>(copy, size + 1);
  }

  @Override
  @SuppressWarnings("unchecked") // Only elements of this type come in.
  public T get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return (T) room[index];
  }

  @Override
  public int size() {
    return size;
  }
}
