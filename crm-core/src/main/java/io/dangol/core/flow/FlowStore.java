package io.dangol.core.flow;

import io.dangol.core.store.AckResult;
import io.dangol.core.store.Claim;
import io.dangol.core.store.ClaimRequest;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.Versioned;
import io.dangol.core.store.VersionedStore;
import java.time.Instant;
import java.util.List;

/**
 * Keeps where flows stand, by their keys. Implementations are safe for use by any number of
 * threads, and prove it with {@code FlowStoreContract}.
 *
 * <p>Any number of workers may share the flows whose time limit has passed: each claims some, moves
 * them and completes its claims. What a worker that died had claimed is claimed by others when its
 * lease is over. A {@link #save} by somebody else, who has an event to report, ends a claim: the
 * worker's result was made of a state that is past.
 */
public interface FlowStore extends VersionedStore<String, FlowState> {

  /**
   * Returns the flows about somebody or something, ended ones included.
   *
   * @param subject what they are about, such as a customer; aliases are not followed, and what has
   *     the same id and is of another kind does not count
   * @return the states in the order of their keys
   */
  List<Versioned<FlowState>> ofSubject(FlowSubject subject);

  /**
   * Returns a page of the flows whose time limit has passed, claimed or not.
   *
   * @param asOf the moment; a deadline at that moment has passed
   * @param request how many, and after which
   * @return the states in the order of their deadlines, those of one deadline in that of their keys
   * @throws IllegalArgumentException if the cursor is not one of this method
   */
  Page<Versioned<FlowState>> due(Instant asOf, PageRequest request);

  /**
   * Claims flows whose time limit has passed and on which there is no claim in force. No two
   * workers are given the same flow. Those that nobody has claimed since they were saved come
   * first, then those whose last claim is the longest ago: however many fail again and again, they
   * hold up nobody else.
   *
   * @param request how many, when, and for how long
   * @return the claims in this order; those claimed at one moment, and those never claimed, with
   *     the nearest deadline first
   */
  List<Claim<Versioned<FlowState>>> claimDue(ClaimRequest request);

  /**
   * Saves what a worker made of a flow that it had claimed, and ends the claim, in one.
   *
   * @param claim the claim
   * @param next the state after the work
   * @param at the moment
   * @return {@link AckResult#ACKED}; {@link AckResult#LATE} if the lease was over, whether or not
   *     somebody else has claimed the flow, or the flow was saved in between; {@link
   *     AckResult#UNKNOWN} if the flow was erased
   * @throws IllegalArgumentException if {@code next} has another key
   */
  AckResult complete(Claim<Versioned<FlowState>> claim, FlowState next, Instant at);

  /**
   * Gives a claim back before its end, so that others need not wait for it.
   *
   * @param claim the claim
   * @param at the moment
   * @return as {@link #complete} does
   */
  AckResult release(Claim<Versioned<FlowState>> claim, Instant at);

  /**
   * Erases the flows about somebody or something, ended ones included.
   *
   * @param subject what they are about; what has the same id and is of another kind stays
   * @return how many were erased
   */
  int erase(FlowSubject subject);
}
