package io.dangol.core.identity.merge;

import io.dangol.core.customer.CustomerId;
import java.util.Objects;

/**
 * A merge that is in force.
 *
 * @param merge the id of its decision, which undoes it
 * @param survivor the customer that stands for both
 * @param retired the alias
 * @param byHand whether a person decided it
 */
public record MergeLink(String merge, CustomerId survivor, CustomerId retired, boolean byHand) {

  public MergeLink {
    Objects.requireNonNull(merge, "merge");
    Objects.requireNonNull(survivor, "survivor");
    Objects.requireNonNull(retired, "retired");
  }
}
