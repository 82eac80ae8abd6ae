package io.dangol.examples.cli.pipeline;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeFacts;
import io.dangol.examples.cli.report.LifetimeValue;
import io.dangol.examples.cli.report.LifetimeValue.Bin;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.ParameterEstimate;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.value.ValueFacts;
import io.dangol.segmentation.rfm.RfmFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The lifetime values of a run as a section of its report. */
final class ValueSection {

  private static final int TOP = 15;
  private static final int BINS = 10;
  private static final double TAIL = 0.02;
  private static final double DAYS_PER_YEAR = 365.25;

  private final RunResult result;
  private final FactTable facts;
  private final ValueStatistics values;

  private ValueSection(RunResult result) {
    this.result = result;
    this.facts = result.facts();
    this.values = ValueStatistics.of(result);
  }

  static LifetimeValue of(RunResult result) {
    return new ValueSection(result).section();
  }

  private LifetimeValue section() {
    return new LifetimeValue(
        new LifetimeValue.Assumptions(
            result.config().horizonYears().isPresent()
                ? OptionalDouble.of(result.config().horizonYears().getAsDouble() * DAYS_PER_YEAR)
                : OptionalDouble.empty(),
            result.config().annualDiscount(),
            result.config().margin()),
        models(),
        money(values.total()),
        aliveBins(),
        valueBins(),
        Arrays.stream(values.tenths()).mapToObj(this::money).toList(),
        values.top(TOP).mapToObj(this::customer).toList(),
        TrackingCurve.of(result));
  }

  private List<LifetimeValue.Model> models() {
    List<LifetimeValue.Model> models = new ArrayList<>();
    models.add(
        model(
            result.config().repeatModel().display(),
            result.repeat(),
            result.repeat().modelIfFitted().map(RepeatModel::unit).map(Enum::name)));
    models.add(model("Gamma-Gamma", result.spend(), Optional.empty()));
    return models;
  }

  private static LifetimeValue.Model model(
      String name, FitReport<?> report, Optional<String> unit) {
    return new LifetimeValue.Model(
        name,
        unit,
        report.estimates().stream().map(ValueSection::parameter).toList(),
        report.logLikelihood(),
        Math.round(report.customers()),
        report.status().name(),
        Optional.of(report.reason()).filter(reason -> !reason.isEmpty()));
  }

  private static LifetimeValue.Parameter parameter(ParameterEstimate estimate) {
    return new LifetimeValue.Parameter(
        estimate.name(),
        estimate.value(),
        Double.isFinite(estimate.standardError())
            ? OptionalDouble.of(estimate.standardError())
            : OptionalDouble.empty());
  }

  private List<Bin> aliveBins() {
    Column.Numbers alive = facts.numbers(ValueFacts.PROBABILITY_ALIVE);
    long[] counts = new long[BINS];
    for (int row = 0; row < facts.size(); row++) {
      if (!alive.isMissing(row)) {
        counts[Math.min(BINS - 1, (int) (alive.at(row) * BINS))]++;
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(new Bin((double) i / BINS, (i + 1.0) / BINS, counts[i]));
    }
    return bins;
  }

  /** Equal bins in round numbers up to where the longest tail begins, and one for the tail. */
  private List<Bin> valueBins() {
    double upper = values.upperQuantile(TAIL);
    if (!(upper > 0)) {
      return List.of();
    }
    double width = roundUp(upper / BINS);
    List<Bin> bins = new ArrayList<>();
    double from = Math.min(0, Math.floor(values.lowest() / width) * width);
    for (double to = from + width; to < upper + width; to += width) {
      bins.add(new Bin(from, to, values.count(from, to)));
      from = to;
    }
    bins.add(new Bin(from, Double.POSITIVE_INFINITY, values.count(from, Double.POSITIVE_INFINITY)));
    return bins;
  }

  /** The next 1, 2 or 5 times a power of ten. */
  private static double roundUp(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double digit = value / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }

  private LifetimeValue.TopCustomer customer(int row) {
    Column.Codes<String> segments = facts.codes(RfmFacts.SEGMENT);
    Column.Codes<Grade> grades = facts.codes(GradeFacts.CURRENT);
    return new LifetimeValue.TopCustomer(
        facts.customers().valueAt(row),
        facts.numbers(ValueFacts.PROBABILITY_ALIVE).at(row),
        facts.numbers(ValueFacts.EXPECTED_PURCHASES).at(row),
        money(facts.numbers(ValueFacts.EXPECTED_SPEND).at(row)),
        money(facts.numbers(ValueFacts.CLV).at(row)),
        segments.isMissing(row)
            ? Optional.empty()
            : Optional.of(segments.dictionary().get(segments.codeAt(row))),
        grades.isMissing(row)
            ? Optional.empty()
            : Optional.of(grades.dictionary().get(grades.codeAt(row)).code()));
  }

  /** An estimate, in the decimal places of the purchases. */
  private BigDecimal money(double amount) {
    return BigDecimal.valueOf(amount).setScale(result.histories().scale(), RoundingMode.HALF_EVEN);
  }
}
