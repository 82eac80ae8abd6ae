package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A report with every section, the figures of a bedding shop of 5,000 customers. */
public final class ReportFixture {

  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

  private ReportFixture() {}

  /** Every section, amounts in won, a dry run. */
  public static Report full() {
    return Report.asOf(AS_OF)
        .in(Currency.getInstance("KRW"))
        .with(overview())
        .with(contactability())
        .with(rfm())
        .with(segments())
        .with(clusters())
        .with(value())
        .with(grades())
        .with(campaign(true))
        .with(provenance());
  }

  /** What a file without consents, hold-out and currency gives. */
  public static Report plain() {
    LifetimeValue value = value();
    return Report.asOf(AS_OF)
        .with(overview())
        .with(rfm())
        .with(segments())
        .with(
            new LifetimeValue(
                value.assumptions(),
                value.models(),
                value.total(),
                value.probabilityAlive(),
                value.value(),
                List.of(),
                value.top(),
                Optional.empty()));
  }

  static Overview overview() {
    int[] millions = {
      131, 95, 139, 120, 170, 161, 179, 113, 141, 139, 152, 138, 127, 138, 222, 204, 251, 195, 239,
      168, 180, 159, 194, 193
    };
    List<Overview.Month> months = new ArrayList<>();
    for (int i = 0; i < millions.length; i++) {
      months.add(
          new Overview.Month(
              YearMonth.of(2024, 7).plusMonths(i),
              won(millions[i] * 1_000_000L + 345_600),
              millions[i] * 6L,
              millions[i] * 5L));
    }
    return new Overview(
        LocalDate.of(2024, 7, 1),
        LocalDate.of(2026, 6, 30),
        5_000,
        3_146,
        24_249,
        won(3_948_342_900L),
        months);
  }

  static Contactability contactability() {
    return new Contactability(
        List.of(
            funnel("EMAIL", 5_000, 3_599, 3_026, 2_940),
            funnel("SMS", 5_000, 3_120, 2_548, 2_515)));
  }

  private static Contactability.Channel funnel(
      String code, long all, long known, long consented, long reachable) {
    return new Contactability.Channel(
        code,
        List.of(
            new Contactability.Step("ALL", all),
            new Contactability.Step("KNOWN", known),
            new Contactability.Step("CONSENTED", consented),
            new Contactability.Step("REACHABLE", reachable)));
  }

  static RfmGrid rfm() {
    int[][] customers = {
      {612, 228, 0, 104, 56},
      {434, 262, 0, 176, 128},
      {352, 246, 0, 214, 188},
      {290, 262, 0, 236, 212},
      {166, 222, 0, 216, 396}
    };
    int[] meanThousands = {118, 246, 0, 442, 1_180};
    List<RfmGrid.Cell> cells = new ArrayList<>();
    for (int r = 1; r <= 5; r++) {
      for (int f = 1; f <= 5; f++) {
        long count = customers[r - 1][f - 1];
        if (count > 0) {
          cells.add(
              new RfmGrid.Cell(r, f, count, won(count * (meanThousands[f - 1] + 14L * r) * 1_000)));
        }
      }
    }
    return new RfmGrid(
        5,
        cells,
        List.of(
            thresholds(RfmGrid.Dimension.RECENCY, 27, 81, 174, 336),
            thresholds(RfmGrid.Dimension.FREQUENCY, 1, 2, 2, 4),
            thresholds(RfmGrid.Dimension.MONETARY, 98_200, 214_500, 431_000, 902_400)));
  }

  private static RfmGrid.Thresholds thresholds(RfmGrid.Dimension dimension, long... values) {
    return new RfmGrid.Thresholds(
        dimension, java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
  }

  static Segments segments() {
    return new Segments(
        List.of(
            segment("CHAMPIONS", 824, 988_000_000),
            segment("LOYAL", 668, 424_000_000),
            segment("POTENTIAL_LOYALIST", 484, 132_000_000),
            segment("NEW_CUSTOMERS", 166, 21_000_000),
            segment("PROMISING", 290, 38_400_000),
            segment("NEEDS_ATTENTION", 214, 96_200_000),
            segment("ABOUT_TO_SLEEP", 598, 102_000_000),
            segment("AT_RISK", 384, 251_000_000),
            segment("CANNOT_LOSE", 184, 204_000_000),
            segment("HIBERNATING", 576, 94_000_000),
            segment("LOST", 612, 80_000_000)));
  }

  private static Segments.Segment segment(String code, long customers, long revenue) {
    return new Segments.Segment(code, customers, won(revenue));
  }

  static Clusters clusters() {
    return new Clusters(
        List.of(
            new Clusters.Feature("purchases.recencyDays", Clusters.Unit.DAYS, 171),
            new Clusters.Feature("purchases.frequency", Clusters.Unit.PURCHASES, 4.8),
            new Clusters.Feature("purchases.monetary", Clusters.Unit.AMOUNT, 789_669)),
        List.of(
            cluster(1, 1_412, 141_000_000, 318, 1.0, 96_400),
            cluster(2, 1_105, 398_000_000, 244, 2.9, 342_800),
            cluster(3, 986, 262_000_000, 52, 1.6, 241_300),
            cluster(4, 903, 1_105_000_000, 31, 6.2, 1_184_000),
            cluster(5, 594, 2_042_342_900, 12, 19.4, 3_271_500)),
        12_873.4,
        OptionalDouble.of(0.37));
  }

  private static Clusters.Cluster cluster(
      int number, long customers, long revenue, double... centre) {
    return new Clusters.Cluster(
        number, customers, won(revenue), java.util.Arrays.stream(centre).boxed().toList());
  }

  static LifetimeValue value() {
    long[] alive = {842, 410, 286, 232, 204, 226, 248, 318, 486, 1_748};
    long[] value = {1_480, 1_065, 741, 502, 388, 262, 181, 142, 98, 141};
    List<LifetimeValue.Bin> aliveBins =
        IntStream.range(0, 10)
            .mapToObj(i -> new LifetimeValue.Bin(i / 10.0, (i + 1) / 10.0, alive[i]))
            .toList();
    List<LifetimeValue.Bin> valueBins =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    new LifetimeValue.Bin(
                        i * 50_000.0,
                        i == 9 ? Double.POSITIVE_INFINITY : (i + 1) * 50_000.0,
                        value[i]))
            .toList();
    List<LifetimeValue.TopCustomer> top =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    new LifetimeValue.TopCustomer(
                        "C-%05d".formatted(4_817 - 391 * i),
                        0.998 - 0.004 * i,
                        38.4 - 2.3 * i,
                        won(318_400 - 9_300L * i),
                        won(3_412_000 - 204_700L * i),
                        Optional.of(i == 6 ? "LOYAL" : "CHAMPIONS"),
                        Optional.of(i < 7 ? "S" : "A")))
            .toList();
    return new LifetimeValue(
        new LifetimeValue.Assumptions(OptionalDouble.of(365), 0.10, 0.30),
        List.of(
            new LifetimeValue.Model(
                "MBG/NBD",
                Optional.of("DAYS"),
                List.of(
                    parameter("r", 0.88213, 0.02841),
                    parameter("alpha", 61.3842, 2.1170),
                    parameter("a", 0.91377, 0.06612),
                    parameter("b", 3.20918, 0.31245)),
                -72_918.402,
                5_000,
                "CONVERGED",
                Optional.empty()),
            new LifetimeValue.Model(
                "Gamma-Gamma",
                Optional.empty(),
                List.of(
                    parameter("p", 5.81244, 0.21903),
                    parameter("q", 4.10387, 0.15521),
                    parameter("gamma", 86_412.7, 4_120.3)),
                -40_559.177,
                3_146,
                "CONVERGED",
                Optional.empty())),
        won(641_204_000),
        aliveBins,
        valueBins,
        IntStream.of(286, 118, 74, 51, 38, 28, 20, 13, 8, 5)
            .mapToObj(i -> won(i * 1_000_000L))
            .toList(),
        top,
        Optional.of(tracking()));
  }

  private static LifetimeValue.Parameter parameter(String name, double estimate, double error) {
    return new LifetimeValue.Parameter(name, estimate, OptionalDouble.of(error));
  }

  private static LifetimeValue.Tracking tracking() {
    List<LifetimeValue.Point> points = new ArrayList<>();
    for (int week = 1; week <= 104; week++) {
      double expected = 19_400 * Math.pow(week / 104.0, 1.24);
      double actual = expected * (1 + 0.025 * Math.sin(week / 7.0)) + 2.2 * Math.max(0, week - 78);
      points.add(
          new LifetimeValue.Point(LocalDate.of(2024, 7, 1).plusWeeks(week), expected, actual));
    }
    return new LifetimeValue.Tracking(LocalDate.of(2025, 12, 31), points);
  }

  static Grades grades() {
    return new Grades(
        List.of(
            new Grades.Grade(
                "S", 248, won(1_242_000_000), List.of(List.of("VISIT"), List.of("VISIT"))),
            new Grades.Grade(
                "A",
                742,
                won(1_104_000_000),
                List.of(List.of("TELEPHONE_ROUND"), List.of("VISIT"))),
            new Grades.Grade(
                "B",
                1_240,
                won(921_000_000),
                List.of(List.of("TELEPHONE_ROUND"), List.of("PHONE"))),
            new Grades.Grade(
                "C",
                1_602,
                won(498_000_000),
                List.of(List.of("DIRECT_MAIL", "EMAIL"), List.of("DIRECT_MAIL"))),
            new Grades.Grade("D", 1_168, won(183_342_900), List.of(List.of()))));
  }

  static CampaignPlan campaign(boolean dryRun) {
    return new CampaignPlan(
        "Win back those at risk",
        5_000,
        4_114,
        86,
        List.of(
            new CampaignPlan.Exclusion("CONSENT", "CONSENT_UNKNOWN", 214),
            new CampaignPlan.Exclusion("CONSENT", "CONSENT_WITHDRAWN", 71),
            new CampaignPlan.Exclusion("OFFER", "NO_OFFER", 38),
            new CampaignPlan.Exclusion("FREQUENCY_CAP", "CAP_REACHED", 19)),
        46,
        412,
        List.of(
            new CampaignPlan.Offer("COUPON_6", Optional.of(0.06), 168),
            new CampaignPlan.Offer("COUPON_5", Optional.of(0.05), 141),
            new CampaignPlan.Offer("COUPON_3", Optional.of(0.03), 103)),
        dryRun,
        dryRun ? List.of("CONTACT_POINT", "SUPPRESSION") : List.of());
  }

  static Provenance provenance() {
    return new Provenance(
        "dangol 0.1.0",
        List.of(
            new Provenance.RowCount("READ", 32_687),
            new Provenance.RowCount("REFUNDS", 1_010),
            new Provenance.RowCount("SKIPPED.UNREADABLE_DATE", 3)),
        List.of(
            topic(
                "SUMMARY",
                "asOf",
                "2026-07-01",
                "window",
                "P1Y",
                "frequency",
                "ORDERS",
                "zone",
                "Asia/Seoul"),
            topic("RFM", "bins", "5", "ties", "same bin", "version", "rfm/1"),
            topic("CLUSTERS", "k", "5", "seed", "42", "scale", "log-z", "starts", "10"),
            topic("REPEAT", "model", "MBG/NBD", "calibrationEnd", "2025-12-31"),
            topic("GRADES", "policy", "default/1"),
            topic("CAMPAIGN", "channel", "EMAIL", "holdout", "10 %", "salt", "win-back-2026")),
        List.of(new Provenance.Notice("RFM.EMPTY_BINS", "Frequency: nobody has the score 3.")));
  }

  private static Provenance.Topic topic(String code, String... pairs) {
    List<Provenance.Detail> details = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      details.add(new Provenance.Detail(pairs[i], pairs[i + 1]));
    }
    return new Provenance.Topic(code, details);
  }

  private static BigDecimal won(long amount) {
    return BigDecimal.valueOf(amount);
  }
}
