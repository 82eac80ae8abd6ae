package io.dangol.core.sales.report;

import io.dangol.core.report.ReportPeriod;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityState;
import io.dangol.core.sales.Outcome;
import io.dangol.core.sales.Pipeline;
import io.dangol.core.sales.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the open opportunities may bring: by step and by period, never over currencies. Sums are
 * exact and are rounded once, at their end, half to even.
 */
public final class PipelineReport {

  private PipelineReport() {}

  /** A sum in one currency. */
  private static final class Sum {
    private long open;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal weighted = BigDecimal.ZERO;
    private BigDecimal won = BigDecimal.ZERO;

    void add(OpportunityState state) {
      BigDecimal amount = state.amount().getAmount();
      if (state.outcome() == Outcome.WON) {
        won = won.add(amount);
      } else {
        open++;
        total = total.add(amount);
        weighted = weighted.add(amount.multiply(state.probability()));
      }
    }
  }

  private record PeriodKey(LocalDate period, CurrencyUnit currency) {}

  private record StageKey(String stage, CurrencyUnit currency) {}

  /**
   * Returns what the periods may bring. An open opportunity counts in the period of its expected
   * close, in the past too where that day went by; a won one in the period in which it was won.
   *
   * @param opportunities the opportunities
   * @param period the length of the periods
   * @param asOf the moment; what happened later does not count
   * @param zone the zone in which days begin
   * @return a line for every period and currency with an opportunity, in the order of periods, then
   *     of currency codes
   */
  public static List<ForecastLine> forecast(
      Collection<Opportunity> opportunities, ReportPeriod period, Instant asOf, ZoneId zone) {
    Map<PeriodKey, Sum> sums = new HashMap<>();
    for (OpportunityState state : states(opportunities, asOf)) {
      if (state.outcome() != Outcome.LOST) {
        LocalDate day =
            state.end().map(end -> end.atZone(zone).toLocalDate()).orElse(state.expectedClose());
        PeriodKey key = new PeriodKey(period.startOf(day), state.amount().getCurrencyUnit());
        sums.computeIfAbsent(key, same -> new Sum()).add(state);
      }
    }
    return sums.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(ForecastLine::period)
                .thenComparing(line -> line.currency().getCode()))
        .toList();
  }

  /**
   * Returns what is open in every step.
   *
   * @param opportunities the opportunities
   * @param pipeline the steps, whose order the lines follow; steps that it does not know come last
   * @param asOf the moment; what happened later does not count
   * @return a line for every step and currency with an open opportunity
   */
  public static List<StageLine> stages(
      Collection<Opportunity> opportunities, Pipeline pipeline, Instant asOf) {
    Map<StageKey, Sum> sums = new HashMap<>();
    for (OpportunityState state : states(opportunities, asOf)) {
      if (state.outcome() == Outcome.OPEN) {
        StageKey key = new StageKey(state.stage().code(), state.amount().getCurrencyUnit());
        sums.computeIfAbsent(key, same -> new Sum()).add(state);
      }
    }
    List<String> order = pipeline.stages().stream().map(Stage::code).toList();
    return sums.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt((StageLine line) -> place(order, line.stage()))
                .thenComparing(StageLine::stage)
                .thenComparing(line -> line.currency().getCode()))
        .toList();
  }

  private static int place(List<String> order, String stage) {
    int place = order.indexOf(stage);
    return place < 0 ? order.size() : place;
  }

  private static List<OpportunityState> states(Collection<Opportunity> all, Instant asOf) {
    List<OpportunityState> states = new ArrayList<>();
    all.forEach(one -> one.at(asOf).ifPresent(then -> states.add(then.state())));
    return states;
  }

  private static ForecastLine line(PeriodKey key, Sum sum) {
    return new ForecastLine(
        key.period(),
        key.currency(),
        sum.open,
        money(key.currency(), sum.total),
        money(key.currency(), sum.weighted),
        money(key.currency(), sum.won));
  }

  private static StageLine line(StageKey key, Sum sum) {
    return new StageLine(
        key.stage(),
        key.currency(),
        sum.open,
        money(key.currency(), sum.total),
        money(key.currency(), sum.weighted));
  }

  private static Money money(CurrencyUnit currency, BigDecimal exact) {
    return Money.of(currency, exact, RoundingMode.HALF_EVEN);
  }
}
