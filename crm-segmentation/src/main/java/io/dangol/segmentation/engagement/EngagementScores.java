package io.dangol.segmentation.engagement;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Publishes the score and the band of customers as of a day. Customers without a state have the
 * score 0.
 *
 * @param policy what events are worth, and the bands of the score
 * @param states the states of customers, all of this policy
 * @param previous the bands until now, for hysteresis; customers who are absent have none
 * @param asOf the day, exclusive: events on it or later are not seen, see {@link #lateEvents}
 */
public record EngagementScores(
    EngagementPolicy policy,
    Map<CustomerId, EngagementState> states,
    Map<CustomerId, EngagementBand> previous,
    LocalDate asOf)
    implements FactSource {
  public EngagementScores {
    Objects.requireNonNull(policy, "policy");
    states = Map.copyOf(states);
    for (Map.Entry<CustomerId, EngagementState> entry : states.entrySet()) {
      if (!entry.getValue().policy().equals(policy)) {
        throw new IllegalArgumentException(
            "the state of %s has another policy than the scores".formatted(entry.getKey()));
      }
    }
    previous = Map.copyOf(previous);
    Objects.requireNonNull(asOf, "asOf");
  }

  /**
   * Returns the number of events that no score sees because they are not before {@link #asOf}.
   *
   * @return the number of events of all customers; more than a few hint at a wrong clock or zone
   */
  public long lateEvents() {
    return states.values().stream().mapToLong(state -> state.countFrom(asOf)).sum();
  }

  /** Returns {@code engagement} and the day. */
  @Override
  public String name() {
    return "engagement/" + asOf;
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of();
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(EngagementFacts.SCORE, EngagementFacts.BAND);
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    List<EngagementBand> dictionary = List.of(EngagementBand.values());
    double[] scores = new double[table.size()];
    int[] bands = new int[table.size()];
    for (int row = 0; row < scores.length; row++) {
      CustomerId customer = table.customers().at(row);
      EngagementState state = states.get(customer);
      scores[row] = state == null ? 0 : state.score(asOf);
      EngagementBand before = previous.get(customer);
      EngagementBand band =
          before == null
              ? policy.bands().band(scores[row])
              : policy.bands().band(scores[row], before);
      bands[row] = dictionary.indexOf(band);
    }
    columns.put(Column.decimals(EngagementFacts.SCORE, scores));
    columns.put(Column.codes(EngagementFacts.BAND, bands, dictionary));
  }
}
