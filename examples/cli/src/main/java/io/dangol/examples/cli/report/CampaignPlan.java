package io.dangol.examples.cli.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A campaign's decisions, from the population to those who are planned. The totals reconcile:
 * {@code population = notMatched + unknown + audience} and {@code audience = excluded + heldOut +
 * planned}.
 *
 * @param name the campaign's name
 * @param population everybody who was looked at
 * @param notMatched those for whom the target rule is false
 * @param unknown those for whom a missing fact leaves the target rule open
 * @param exclusions those excluded by their first failing gate, in the order of the gates
 * @param heldOut those held out for measuring
 * @param planned those who get the campaign
 * @param offers what the planned get; the counts add up to the planned, or the list is empty
 * @param dryRun whether the plan cannot be dispatched because gates were not evaluated
 * @param notEvaluated the codes of the gates that lack their data
 */
public record CampaignPlan(
    String name,
    long population,
    long notMatched,
    long unknown,
    List<Exclusion> exclusions,
    long heldOut,
    long planned,
    List<Offer> offers,
    boolean dryRun,
    List<String> notEvaluated)
    implements Section {

  /**
   * Those excluded at one gate for one reason.
   *
   * @param gate the gate's code, such as {@code CONSENT}
   * @param reason the reason's code, such as {@code CONSENT_WITHDRAWN}
   * @param customers the customers
   */
  public record Exclusion(String gate, String reason, long customers) {}

  /**
   * Those planned for one offer.
   *
   * @param code the offer's code
   * @param discount the discount as a share, such as 0.06, where the offer is one
   * @param customers the customers
   */
  public record Offer(String code, Optional<Double> discount, long customers) {}

  /**
   * Checks that the totals reconcile.
   *
   * @throws IllegalArgumentException if they do not
   */
  public CampaignPlan {
    Objects.requireNonNull(name, "name");
    exclusions = List.copyOf(exclusions);
    offers = List.copyOf(offers);
    notEvaluated = List.copyOf(notEvaluated);
    long excluded = exclusions.stream().mapToLong(Exclusion::customers).sum();
    if (population != notMatched + unknown + excluded + heldOut + planned) {
      throw new IllegalArgumentException(
          ("population %d is not notMatched %d + unknown %d + excluded %d + heldOut %d + planned"
                  + " %d")
              .formatted(population, notMatched, unknown, excluded, heldOut, planned));
    }
    long offered = offers.stream().mapToLong(Offer::customers).sum();
    if (!offers.isEmpty() && offered != planned) {
      throw new IllegalArgumentException(
          "the offers have %d customers, the plan has %d".formatted(offered, planned));
    }
  }

  /**
   * Returns those for whom the target rule is true.
   *
   * @return a count of customers
   */
  public long audience() {
    return population - notMatched - unknown;
  }

  /**
   * Returns those excluded at any gate.
   *
   * @return a count of customers
   */
  public long excluded() {
    return audience() - heldOut - planned;
  }
}
