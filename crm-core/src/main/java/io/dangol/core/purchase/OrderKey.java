package io.dangol.core.purchase;

/**
 * Order ids as numbers: what tells the orders of one customer apart.
 *
 * <p>The key is a 64-bit hash (FNV-1a with the finaliser of MurmurHash3), and only keys of the same
 * customer are compared: among a thousand orders of a customer two collide with a probability of
 * about 3e-14.
 */
public final class OrderKey {

  /** The key of a purchase without an order id. */
  public static final long NONE = OrderDays.NO_ORDER;

  private OrderKey() {}

  /**
   * Returns the key of an order id.
   *
   * @param orderId the order id; an empty one stands for none
   * @return the key, never {@link #NONE} unless the id is empty
   */
  public static long of(CharSequence orderId) {
    int length = orderId.length();
    if (length == 0) {
      return NONE;
    }
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < length; i++) {
      h = (h ^ orderId.charAt(i)) * 0x100000001b3L;
    }
    h ^= h >>> 33;
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    h ^= h >>> 33;
    return h == NONE ? 1 : h;
  }
}
