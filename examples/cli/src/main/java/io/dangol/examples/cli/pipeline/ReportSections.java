package io.dangol.examples.cli.pipeline;

import io.dangol.campaign.decision.Decisions;
import io.dangol.campaign.decision.GateStatus;
import io.dangol.campaign.decision.Outcome;
import io.dangol.campaign.decision.Reason;
import io.dangol.campaign.decision.Totals;
import io.dangol.campaign.offer.Offer;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.grade.ContactPlan.Stage;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.examples.cli.report.CampaignPlan;
import io.dangol.examples.cli.report.Clusters;
import io.dangol.examples.cli.report.Grades;
import io.dangol.examples.cli.report.Overview;
import io.dangol.examples.cli.report.Report;
import io.dangol.examples.cli.report.RfmGrid;
import io.dangol.examples.cli.report.Segments;
import io.dangol.segmentation.cluster.Cluster;
import io.dangol.segmentation.cluster.ClusterFacts;
import io.dangol.segmentation.cluster.FeatureScaling;
import io.dangol.segmentation.rfm.RfmAxis;
import io.dangol.segmentation.rfm.RfmFit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Turns the result of a run into the sections of its report. */
final class ReportSections {

  private final RunResult result;
  private final FactTable facts;
  private final Column.Amounts monetary;

  private ReportSections(RunResult result) {
    this.result = result;
    this.facts = result.facts();
    this.monetary = facts.amounts(PurchaseFacts.MONETARY);
  }

  static Report of(RunResult result, RunInput input) {
    ReportSections sections = new ReportSections(result);
    Report report = Report.asOf(result.asOf());
    CurrencyUnit currency = result.histories().currency();
    if (!currency.equals(MoneyFact.PLAIN)) {
      report = report.in(Currency.getInstance(currency.getCode()));
    }
    report =
        report
            .with(sections.overview())
            .with(sections.grid())
            .with(sections.segments())
            .with(sections.grades())
            .with(sections.campaign())
            .with(RunProvenance.of(result, input));
    if (!result.clusters().clusters().isEmpty()) {
      report = report.with(sections.clusters());
    }
    return result.value().isPresent() ? report.with(ValueSection.of(result)) : report;
  }

  private Overview overview() {
    Column.Dates first = facts.dates(PurchaseFacts.FIRST);
    Column.Numbers days = facts.numbers(PurchaseFacts.DAYS);
    int firstDay = Integer.MAX_VALUE;
    long repeat = 0;
    for (int row = 0; row < facts.size(); row++) {
      if (!first.isMissing(row)) {
        firstDay = Math.min(firstDay, first.epochDay(row));
        repeat += days.at(row) > 1 ? 1 : 0;
      }
    }
    return new Overview(
        LocalDate.ofEpochDay(firstDay),
        result.asOf().minusDays(1),
        RunSummary.buyers(result),
        repeat,
        RunSummary.purchases(result),
        result.cells().revenue(),
        MonthlySales.of(result.histories(), result.asOf()));
  }

  private RfmGrid grid() {
    RfmFit fit = result.rfm().fit();
    List<RfmGrid.Cell> cells =
        result.cells().heatMap(RfmAxis.RECENCY, RfmAxis.FREQUENCY).stream()
            .filter(cell -> cell.customers() > 0)
            .map(
                cell ->
                    new RfmGrid.Cell(cell.column(), cell.row(), cell.customers(), cell.revenue()))
            .toList();
    return new RfmGrid(
        result.config().bins(),
        cells,
        List.of(
            thresholds(RfmGrid.Dimension.RECENCY, fit.recency().scale().thresholds()),
            thresholds(RfmGrid.Dimension.FREQUENCY, fit.frequency().scale().thresholds()),
            thresholds(RfmGrid.Dimension.MONETARY, fit.monetary().scale().thresholds())));
  }

  private static RfmGrid.Thresholds thresholds(RfmGrid.Dimension dimension, List<Double> values) {
    return new RfmGrid.Thresholds(
        dimension, values.stream().sorted().map(BigDecimal::valueOf).toList());
  }

  private Segments segments() {
    return new Segments(
        result.cells().segments().stream()
            .filter(share -> share.customers() > 0)
            .map(share -> new Segments.Segment(share.segment(), share.customers(), share.revenue()))
            .toList());
  }

  private Grades grades() {
    return new Grades(
        GradeShare.of(result).stream()
            .map(
                share ->
                    new Grades.Grade(
                        share.grade().code(), share.customers(), share.revenue(), contacts(share)))
            .toList());
  }

  /** The media of each stage of the contact plan. */
  private List<List<String>> contacts(GradeShare share) {
    return Stream.of(Stage.values())
        .map(stage -> result.config().contacts().contact(share.grade(), stage).media())
        .map(media -> media.stream().map(Enum::name).toList())
        .toList();
  }

  private Clusters clusters() {
    Column.Numbers ids = facts.numbers(ClusterFacts.ID);
    List<Cluster> found = result.clusters().clusters();
    long[] customers = new long[found.size()];
    long[] units = new long[found.size()];
    for (int row = 0; row < facts.size(); row++) {
      if (!ids.isMissing(row)) {
        int cluster = (int) ids.at(row) - 1;
        customers[cluster]++;
        units[cluster] = Math.addExact(units[cluster], monetary.minorUnits(row));
      }
    }
    List<Clusters.Cluster> clusters = new ArrayList<>();
    for (Cluster cluster : found) {
      int i = cluster.id() - 1;
      clusters.add(
          new Clusters.Cluster(
              cluster.id(),
              customers[i],
              BigDecimal.valueOf(units[i], monetary.scale()),
              cluster.center()));
    }
    return new Clusters(
        result.clusters().fit().features().stream().map(this::feature).toList(),
        clusters,
        result.clusters().inertia(),
        OptionalDouble.empty());
  }

  private Clusters.Feature feature(FeatureScaling feature) {
    Column.Numbers column = facts.measure(feature.fact());
    double sum = 0;
    long count = 0;
    for (int row = 0; row < facts.size(); row++) {
      if (!column.isMissing(row)) {
        sum += column.at(row);
        count++;
      }
    }
    return new Clusters.Feature(feature.fact().name(), unit(feature), count == 0 ? 0 : sum / count);
  }

  private static Clusters.Unit unit(FeatureScaling feature) {
    if (feature.fact().equals(PurchaseFacts.RECENCY_DAYS)) {
      return Clusters.Unit.DAYS;
    }
    if (feature.fact().equals(PurchaseFacts.FREQUENCY)) {
      return Clusters.Unit.PURCHASES;
    }
    return feature.fact() instanceof MoneyFact ? Clusters.Unit.AMOUNT : Clusters.Unit.NUMBER;
  }

  private CampaignPlan campaign() {
    Decisions decisions = result.decisions();
    Totals totals = decisions.totals();
    return new CampaignPlan(
        result.config().campaign().name(),
        totals.population(),
        totals.notMatched(),
        totals.unknown(),
        exclusions(decisions),
        totals.heldOut(),
        totals.planned(),
        offers(decisions),
        decisions.dryRun(),
        decisions.gates().entrySet().stream()
            .filter(gate -> gate.getValue() == GateStatus.NOT_EVALUATED)
            .map(gate -> gate.getKey().name())
            .toList());
  }

  private static List<CampaignPlan.Exclusion> exclusions(Decisions decisions) {
    Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    for (int row = 0; row < decisions.size(); row++) {
      if (decisions.outcome(row) == Outcome.EXCLUDED) {
        decisions.reason(row).ifPresent(reason -> counts.merge(reason, 1L, Long::sum));
      }
    }
    return counts.entrySet().stream()
        .map(
            entry ->
                new CampaignPlan.Exclusion(
                    entry.getKey().gate().name(), entry.getKey().name(), entry.getValue()))
        .toList();
  }

  private static List<CampaignPlan.Offer> offers(Decisions decisions) {
    Map<Offer, Long> counts = new LinkedHashMap<>();
    for (int row = 0; row < decisions.size(); row++) {
      if (decisions.outcome(row) == Outcome.PLANNED) {
        decisions.offer(row).ifPresent(offer -> counts.merge(offer, 1L, Long::sum));
      }
    }
    return counts.entrySet().stream()
        .map(
            entry ->
                new CampaignPlan.Offer(
                    entry.getKey().code(), discount(entry.getKey()), entry.getValue()))
        .sorted((a, b) -> a.code().compareTo(b.code()))
        .toList();
  }

  private static Optional<Double> discount(Offer offer) {
    return offer instanceof Offer.PercentageOff off
        ? Optional.of(off.percent().movePointLeft(2).doubleValue())
        : Optional.empty();
  }
}
