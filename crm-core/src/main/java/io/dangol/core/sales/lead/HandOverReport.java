package io.dangol.core.sales.lead;

import io.dangol.core.report.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the hand-over of leads to field sales works, by who got them and by where they came from.
 *
 * @param lines one line for everybody who got a lead, in the order of their names
 * @param conversions how many leads of each source that came in became customers
 */
public record HandOverReport(List<Line> lines, Map<LeadSource, Ratio> conversions) {

  public HandOverReport {
    lines = List.copyOf(lines);
    conversions = Collections.unmodifiableMap(new EnumMap<>(conversions));
  }

  /**
   * What one receiver did.
   *
   * @param to who got the leads
   * @param results a count for every result, zero included
   * @param returns why leads were returned, with counts
   * @param medianAnswer the median time to an answer, or null without one
   */
  public record Line(
      String to,
      Map<HandOver.Result, Long> results,
      Map<ReturnReason, Long> returns,
      @Nullable Duration medianAnswer) {

    public Line {
      Objects.requireNonNull(to, "to");
      results = sorted(HandOver.Result.class, results);
      returns = sorted(ReturnReason.class, returns);
    }

    private static <E extends Enum<E>> Map<E, Long> sorted(Class<E> type, Map<E, Long> counts) {
      Map<E, Long> copy = new EnumMap<>(type);
      copy.putAll(counts);
      return Collections.unmodifiableMap(copy);
    }

    /** Returns the numbers, and nothing of who it is. */
    @Override
    public String toString() {
      return "Line[%s, returned %s]".formatted(results, returns);
    }

    /**
     * Returns how many hand-overs had a result.
     *
     * @param result the result
     * @return the number of hand-overs
     */
    public long count(HandOver.Result result) {
      return results.getOrDefault(result, 0L);
    }

    /**
     * Returns how many answers came in time.
     *
     * @return those in time among all whose time is over or who answered; what was recalled in time
     *     does not count
     */
    public Ratio inTime() {
      long good = count(HandOver.Result.ACCEPTED_IN_TIME) + count(HandOver.Result.RETURNED_IN_TIME);
      long all = results.values().stream().mapToLong(Long::longValue).sum();
      long open = count(HandOver.Result.PENDING) + count(HandOver.Result.RECALLED);
      return new Ratio(good, all - open);
    }

    /**
     * Returns the median time to an answer.
     *
     * @return the time, of an even number of answers the earlier of the middle two; or empty
     */
    public Optional<Duration> medianTimeToAnswer() {
      return Optional.ofNullable(medianAnswer);
    }
  }

  /**
   * Returns the report.
   *
   * @param leads the leads
   * @param asOf the moment; what happened later does not count
   * @return the report
   */
  public static HandOverReport of(Collection<Lead> leads, Instant asOf) {
    Map<LeadSource, Ratio> conversions = new EnumMap<>(LeadSource.class);
    Map<String, List<HandOver>> byReceiver = new TreeMap<>();
    for (Lead lead : leads) {
      lead.at(asOf)
          .ifPresent(
              then -> {
                boolean converted = then.status() == LeadStatus.CONVERTED;
                conversions.merge(
                    then.intake().source(),
                    Ratio.NONE.plus(converted),
                    (known, more) -> known.plus(converted));
                for (HandOver one : then.handOvers()) {
                  byReceiver.computeIfAbsent(one.to(), to -> new ArrayList<>()).add(one);
                }
              });
    }
    List<Line> lines = new ArrayList<>();
    byReceiver.forEach((to, handOvers) -> lines.add(line(to, handOvers, asOf)));
    return new HandOverReport(lines, conversions);
  }

  private static Line line(String to, List<HandOver> handOvers, Instant asOf) {
    Map<HandOver.Result, Long> results = new EnumMap<>(HandOver.Result.class);
    for (HandOver.Result result : HandOver.Result.values()) {
      results.put(result, 0L);
    }
    Map<ReturnReason, Long> returns = new EnumMap<>(ReturnReason.class);
    List<Duration> answers = new ArrayList<>();
    for (HandOver one : handOvers) {
      results.merge(one.result(asOf), 1L, Long::sum);
      one.returnReason().ifPresent(reason -> returns.merge(reason, 1L, Long::sum));
      one.timeToAnswer().ifPresent(answers::add);
    }
    Collections.sort(answers);
    return new Line(
        to, results, returns, answers.isEmpty() ? null : answers.get((answers.size() - 1) / 2));
  }
}
