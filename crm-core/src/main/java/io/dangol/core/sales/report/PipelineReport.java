package io.dangol.core.sales.report;

import io.dangol.core.money.Conversion;
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
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the open opportunities may bring: by step and by period, a line for every currency, or all
 * in one currency where a {@link Conversion} is given. Sums are exact and are rounded once, at
 * their end, half to even.
 */
public final class PipelineReport {

  private PipelineReport() {}

  /** A sum in one currency. */
  private static final class Sum {
    private long open;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal weighted = BigDecimal.ZERO;
    private BigDecimal won = BigDecimal.ZERO;

    void add(OpportunityState state, BigDecimal amount) {
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
    return forecast(opportunities, period, asOf, zone, (amount, day) -> amount.toBigMoney());
  }

  /**
   * Returns what the periods may bring in one currency. What is open is converted by the rate of
   * the day of {@code asOf}, what was won by that of the day on which it was won.
   *
   * @param opportunities the opportunities
   * @param period the length of the periods
   * @param asOf the moment; what happened later does not count
   * @param zone the zone in which days begin
   * @param conversion the currency and the rates
   * @return a line for every period with an opportunity, in the order of periods
   * @throws IllegalArgumentException if a rate is not known
   */
  public static List<ForecastLine> forecast(
      Collection<Opportunity> opportunities,
      ReportPeriod period,
      Instant asOf,
      ZoneId zone,
      Conversion conversion) {
    return forecast(opportunities, period, asOf, zone, conversion::exact);
  }

  private static List<ForecastLine> forecast(
      Collection<Opportunity> opportunities,
      ReportPeriod period,
      Instant asOf,
      ZoneId zone,
      BiFunction<Money, LocalDate, BigMoney> convert) {
    Map<PeriodKey, Sum> sums = new HashMap<>();
    for (OpportunityState state : states(opportunities, asOf)) {
      if (state.outcome() != Outcome.LOST) {
        Optional<LocalDate> won = state.end().map(end -> end.atZone(zone).toLocalDate());
        BigMoney amount =
            convert.apply(state.amount(), won.orElse(asOf.atZone(zone).toLocalDate()));
        LocalDate start = period.startOf(won.orElse(state.expectedClose()));
        sums.computeIfAbsent(new PeriodKey(start, amount.getCurrencyUnit()), same -> new Sum())
            .add(state, amount.getAmount());
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
    return stages(opportunities, pipeline, asOf, Money::toBigMoney);
  }

  /**
   * Returns what is open in every step, in one currency.
   *
   * @param opportunities the opportunities
   * @param pipeline the steps, whose order the lines follow; steps that it does not know come last
   * @param asOf the moment; what happened later does not count
   * @param zone the zone in which days begin; the rate of the day of {@code asOf} counts
   * @param conversion the currency and the rates
   * @return a line for every step with an open opportunity
   * @throws IllegalArgumentException if a rate is not known
   */
  public static List<StageLine> stages(
      Collection<Opportunity> opportunities,
      Pipeline pipeline,
      Instant asOf,
      ZoneId zone,
      Conversion conversion) {
    LocalDate day = asOf.atZone(zone).toLocalDate();
    return stages(opportunities, pipeline, asOf, amount -> conversion.exact(amount, day));
  }

  private static List<StageLine> stages(
      Collection<Opportunity> opportunities,
      Pipeline pipeline,
      Instant asOf,
      Function<Money, BigMoney> convert) {
    Map<StageKey, Sum> sums = new HashMap<>();
    for (OpportunityState state : states(opportunities, asOf)) {
      if (state.outcome() == Outcome.OPEN) {
        BigMoney amount = convert.apply(state.amount());
        StageKey key = new StageKey(state.stage().code(), amount.getCurrencyUnit());
        sums.computeIfAbsent(key, same -> new Sum()).add(state, amount.getAmount());
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
