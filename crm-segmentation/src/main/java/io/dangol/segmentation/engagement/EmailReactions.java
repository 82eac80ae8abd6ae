package io.dangol.segmentation.engagement;

import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.activity.Response;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.NumberFact;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Publishes how often customers opened and clicked e-mails within a window of days. Customers
 * without a reaction have the count 0. Immutable.
 */
public final class EmailReactions implements FactSource {
  private static final List<EngagementKind> KINDS =
      List.of(EngagementKind.OPEN, EngagementKind.MACHINE_OPEN, EngagementKind.CLICK);

  private final Map<CustomerId, int[]> counts;
  private final int days;
  private final LocalDate asOf;

  private EmailReactions(Map<CustomerId, int[]> counts, int days, LocalDate asOf) {
    this.counts = counts;
    this.days = days;
    this.asOf = asOf;
  }

  /**
   * Counts the reactions to e-mails.
   *
   * @param responses responses of any customers and channels, each once
   * @param signals tells which opens are those of a machine, and in which zone days begin
   * @param days the length of the window in days, at least 1
   * @param asOf the day after the window
   * @return the counts
   * @throws IllegalArgumentException if {@code days < 1}
   */
  public static EmailReactions count(
      Iterable<Response> responses, EngagementSignals signals, int days, LocalDate asOf) {
    requireDays(days);
    LocalDate first = asOf.minusDays(days);
    Map<CustomerId, int[]> counts = new HashMap<>();
    for (Response response : responses) {
      LocalDate day = signals.day(response);
      if (response.channel() != InteractionChannel.EMAIL
          || day.isBefore(first)
          || !day.isBefore(asOf)) {
        continue;
      }
      int kind = signals.kind(response).map(KINDS::indexOf).orElse(-1);
      if (kind >= 0) {
        counts.computeIfAbsent(response.customer(), c -> new int[KINDS.size()])[kind]++;
      }
    }
    return new EmailReactions(counts, days, asOf);
  }

  /**
   * Returns the fact of opens, without those of machines.
   *
   * @param days the length of the window in days, at least 1
   * @return the fact, such as {@code engagement.emailOpens.30d}
   * @throws IllegalArgumentException if {@code days < 1}
   */
  public static NumberFact<Integer> opens(int days) {
    return fact("emailOpens", days);
  }

  /**
   * Returns the fact of opens that count as those of a machine.
   *
   * @param days the length of the window in days, at least 1
   * @return the fact, such as {@code engagement.emailMachineOpens.30d}
   * @throws IllegalArgumentException if {@code days < 1}
   */
  public static NumberFact<Integer> machineOpens(int days) {
    return fact("emailMachineOpens", days);
  }

  /**
   * Returns the fact of clicks.
   *
   * @param days the length of the window in days, at least 1
   * @return the fact, such as {@code engagement.emailClicks.30d}
   * @throws IllegalArgumentException if {@code days < 1}
   */
  public static NumberFact<Integer> clicks(int days) {
    return fact("emailClicks", days);
  }

  private static NumberFact<Integer> fact(String name, int days) {
    requireDays(days);
    return Fact.integer("engagement." + name + "." + days + "d");
  }

  private static void requireDays(int days) {
    if (days < 1) {
      throw new IllegalArgumentException("days is " + days + ", must be at least 1");
    }
  }

  /** Returns {@code emailReactions}, the window and the day. */
  @Override
  public String name() {
    return "emailReactions/" + days + "d/" + asOf;
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of();
  }

  @Override
  public Set<Fact<?>> publishes() {
    Set<Fact<?>> facts = new LinkedHashSet<>();
    facts.add(opens(days));
    facts.add(machineOpens(days));
    facts.add(clicks(days));
    return facts;
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    columns.put(Column.integers(opens(days), column(table, EngagementKind.OPEN)));
    columns.put(Column.integers(machineOpens(days), column(table, EngagementKind.MACHINE_OPEN)));
    columns.put(Column.integers(clicks(days), column(table, EngagementKind.CLICK)));
  }

  private int[] column(FactTable table, EngagementKind kind) {
    int[] values = new int[table.size()];
    for (int row = 0; row < values.length; row++) {
      int[] found = counts.get(table.customers().at(row));
      values[row] = found == null ? 0 : found[KINDS.indexOf(kind)];
    }
    return values;
  }

  /** Returns the name and the number of customers with a reaction. */
  @Override
  public String toString() {
    return "EmailReactions[" + name() + ", " + counts.size() + " customers]";
  }
}
