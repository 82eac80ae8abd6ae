package io.dangol.core.customer;

import java.time.Instant;
import java.util.Objects;

/** What an identity stands for today, after merges and erasures. */
public sealed interface Resolution {

  /**
   * The identity is in use.
   *
   * @param id the identity
   */
  record Active(CustomerId id) implements Resolution {

    public Active {
      Objects.requireNonNull(id, "id");
    }
  }

  /**
   * The identity was merged into another one and stays an alias of it.
   *
   * @param to the survivor, itself not an alias
   */
  record Redirected(CustomerId to) implements Resolution {

    public Redirected {
      Objects.requireNonNull(to, "to");
    }
  }

  /**
   * The customer's personal data was erased.
   *
   * @param at when
   */
  record Erased(Instant at) implements Resolution {

    public Erased {
      Objects.requireNonNull(at, "at");
    }
  }

  /** The identity was never seen. */
  record Unknown() implements Resolution {}
}
