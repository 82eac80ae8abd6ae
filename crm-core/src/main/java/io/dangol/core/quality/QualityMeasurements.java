package io.dangol.core.quality;

import static io.dangol.core.quality.Dimension.COMPLETENESS;
import static io.dangol.core.quality.Dimension.LINKAGE;
import static io.dangol.core.quality.Dimension.TIMELINESS;
import static io.dangol.core.quality.Dimension.UNIQUENESS;
import static io.dangol.core.quality.Dimension.VALIDITY;

import io.dangol.core.quality.field.FieldReport;
import io.dangol.core.quality.key.DuplicateReport;
import io.dangol.core.quality.key.KeyReport;
import io.dangol.core.quality.linkage.AmountShare;
import io.dangol.core.quality.linkage.KindLinkage;
import io.dangol.core.quality.linkage.LinkageReport;
import io.dangol.core.quality.linkage.RecipientShare;
import io.dangol.core.quality.validation.IngestReport;
import io.dangol.core.report.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured, by metric. The reports of this package and those below it give their figures;
 * a host adds its own. Immutable.
 *
 * @param values the good cases of all cases, per metric, never more than all; sorted
 */
public record QualityMeasurements(Map<QualityMetric, Ratio> values) {

  private static final QualityMeasurements NONE = new QualityMeasurements(Map.of());

  public QualityMeasurements {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    values.forEach(QualityMeasurements::requireShare);
  }

  static void requireShare(QualityMetric metric, Ratio good) {
    if (good.numerator() > good.denominator()) {
      throw new IllegalArgumentException(
          "%s has %d good cases of %d".formatted(metric, good.numerator(), good.denominator()));
    }
  }

  /**
   * Returns that nothing was measured yet.
   *
   * @return no values
   */
  public static QualityMeasurements none() {
    return NONE;
  }

  /** Collects the values of one report. */
  private final class Additions {
    private final Map<QualityMetric, Ratio> all = new TreeMap<>(values);

    Additions put(Dimension dimension, String name, Ratio good) {
      all.put(new QualityMetric(dimension, name), good);
      return this;
    }

    QualityMeasurements done() {
      return new QualityMeasurements(all);
    }
  }

  /**
   * Returns these measurements and one more.
   *
   * @param metric what was measured
   * @param good the good cases of all cases
   * @return the measurements; a metric that was there has the new value
   */
  public QualityMeasurements with(QualityMetric metric, Ratio good) {
    return new Additions().put(metric.dimension(), metric.name(), good).done();
  }

  /**
   * Returns these measurements and those of contact data: {@code contact.reachable}, and per kind
   * {@code contact.MOBILE.present} and {@code contact.MOBILE.usable}.
   *
   * @param contacts the counts
   * @return the measurements
   */
  public QualityMeasurements with(ContactCompleteness contacts) {
    Additions more = new Additions().put(COMPLETENESS, "contact.reachable", contacts.reachable());
    contacts
        .byKind()
        .forEach(
            (kind, line) ->
                more.put(COMPLETENESS, "contact." + kind + ".present", line.present())
                    .put(VALIDITY, "contact." + kind + ".usable", line.usable()));
    return more.done();
  }

  /**
   * Returns these measurements and those of the age of contact data, per kind {@code
   * contact.MOBILE.fresh}.
   *
   * @param freshness the counts
   * @return the measurements
   */
  public QualityMeasurements with(ContactFreshness freshness) {
    Additions more = new Additions();
    freshness
        .byKind()
        .forEach((kind, fresh) -> more.put(TIMELINESS, "contact." + kind + ".fresh", fresh));
    return more.done();
  }

  /**
   * Returns these measurements and those of keys: per key {@code key.MEMBER_CARD.coverage}, and the
   * values that one customer has, {@code key.MEMBER_CARD.unshared}.
   *
   * @param keys the report
   * @return the measurements
   */
  public QualityMeasurements with(KeyReport keys) {
    Additions more = new Additions();
    keys.byKey()
        .forEach(
            (code, line) ->
                more.put(COMPLETENESS, "key." + code + ".coverage", line.coverage())
                    .put(UNIQUENESS, "key." + code + ".unshared", others(line.shared())));
    return more.done();
  }

  /**
   * Returns these measurements and those of duplicates by one key: {@code records.NAME_PHONE.keyed}
   * and {@code records.NAME_PHONE.distinct}, of all sources and per source, such as {@code
   * records.NAME_PHONE.distinct@shop}.
   *
   * @param key the code of the key
   * @param duplicates the report
   * @return the measurements
   */
  public QualityMeasurements with(String key, DuplicateReport duplicates) {
    String distinct = "records." + key + ".distinct";
    Additions more =
        new Additions()
            .put(COMPLETENESS, "records." + key + ".keyed", duplicates.total().keyed())
            .put(UNIQUENESS, distinct, others(duplicates.total().duplicates()));
    duplicates
        .bySource()
        .forEach(
            (source, line) ->
                more.put(UNIQUENESS, distinct + "@" + source, others(line.duplicates())));
    return more.done();
  }

  /**
   * Returns these measurements and those of the fields of source records: per field {@code
   * field.mobile.present} and {@code field.mobile.usable}, of all sources and per source, such as
   * {@code field.mobile.usable@shop}, and per combination {@code fields.NAME_MOBILE.complete}.
   *
   * @param fields the report
   * @return the measurements
   */
  public QualityMeasurements with(FieldReport fields) {
    Additions more = new Additions();
    add(more, "", fields.total());
    fields.bySource().forEach((source, found) -> add(more, "@" + source, found));
    return more.done();
  }

  private static void add(Additions more, String source, FieldReport.Fields fields) {
    fields
        .byField()
        .forEach(
            (field, line) ->
                more.put(COMPLETENESS, "field." + field + ".present" + source, line.present())
                    .put(VALIDITY, "field." + field + ".usable" + source, line.usable()));
    fields
        .complete()
        .forEach(
            (code, good) -> more.put(COMPLETENESS, "fields." + code + ".complete" + source, good));
  }

  /**
   * Returns these measurements and those of links: per kind {@code linked.PURCHASE}, per source
   * {@code linked.PURCHASE@shop}, and of what was paid, in minor units, {@code
   * linked.PURCHASE.amount.KRW}.
   *
   * @param linkage the report
   * @return the measurements
   */
  public QualityMeasurements with(LinkageReport linkage) {
    Additions more = new Additions();
    linkage.byKind().forEach((kind, found) -> add(more, "linked." + kind, found));
    return more.done();
  }

  private static void add(Additions more, String name, KindLinkage found) {
    more.put(LINKAGE, name, found.total().linked());
    found
        .bySource()
        .forEach((source, line) -> more.put(LINKAGE, name + "@" + source, line.linked()));
    for (AmountShare share : found.total().amounts()) {
      more.put(LINKAGE, name + ".amount." + share.currency().getCode(), inMinorUnits(share));
    }
  }

  private static Ratio inMinorUnits(AmountShare share) {
    int places = share.currency().getDecimalPlaces();
    return new Ratio(minor(share.linked(), places), minor(share.total(), places));
  }

  private static long minor(BigDecimal amount, int places) {
    return amount.movePointRight(places).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }

  /**
   * Returns these measurements and those of parties: {@code transactions.withBuyer} and {@code
   * parties.bought}.
   *
   * @param recipients the shares
   * @return the measurements
   */
  public QualityMeasurements with(RecipientShare recipients) {
    return new Additions()
        .put(LINKAGE, "transactions.withBuyer", others(recipients.withoutBuyer()))
        .put(LINKAGE, "parties.bought", others(recipients.recipientsOnly()))
        .done();
  }

  /**
   * Returns these measurements and those of records that came in: {@code records.accepted}, and per
   * rule {@code rule.delivery-address}.
   *
   * @param ingest the report
   * @return the measurements
   */
  public QualityMeasurements with(IngestReport ingest) {
    Additions more = new Additions().put(VALIDITY, "records.accepted", ingest.accepted());
    ingest.byRule().forEach((rule, counts) -> more.put(VALIDITY, "rule." + rule, counts.valid()));
    return more.done();
  }

  private static Ratio others(Ratio bad) {
    return new Ratio(bad.denominator() - bad.numerator(), bad.denominator());
  }
}
