package io.dangol.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.Identifier;
import io.dangol.core.customer.IdentifierType;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.Resolution;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.normalize.RecordNormalizer;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.party.TransactionParty;
import io.dangol.core.quality.field.FieldCombination;
import io.dangol.core.quality.field.FieldTally;
import io.dangol.core.quality.key.CustomerKey;
import io.dangol.core.quality.key.DuplicateTally;
import io.dangol.core.quality.key.KeyTally;
import io.dangol.core.quality.key.RecordKey;
import io.dangol.core.quality.linkage.LinkageTally;
import io.dangol.core.quality.linkage.LinkedRecord;
import io.dangol.core.quality.linkage.RecipientShare;
import io.dangol.core.quality.linkage.SharedOrders;
import io.dangol.core.quality.validation.CheckedRecord;
import io.dangol.core.quality.validation.FieldTest;
import io.dangol.core.quality.validation.IngestTally;
import io.dangol.core.quality.validation.RecordValidator;
import io.dangol.core.quality.validation.ValidationRule;
import io.dangol.core.report.Ratio;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class QualityMeasurementsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId AUNT = CustomerId.of("C-2");
  private static final SourceRef ORDER = SourceRef.of("shop", "1");
  private static final RecordNormalizer KOREAN = RecordNormalizer.korean();
  private static final AddressRules KOREA = AddressRules.inCountry("82");

  private static final Customer CUSTOMER = customer(NOW.minus(Duration.ofDays(10)));

  @Test
  void contacts_giveCompletenessValidityAndTimeliness() {
    QualityMeasurements measured =
        QualityMeasurements.none()
            .with(ContactCompleteness.of(Stream.of(CUSTOMER), NOW))
            .with(ContactFreshness.of(Stream.of(CUSTOMER), NOW, Duration.ofDays(730)));
    assertThat(value(measured, Dimension.COMPLETENESS, "contact.reachable"))
        .isEqualTo(new Ratio(1, 1));
    assertThat(value(measured, Dimension.COMPLETENESS, "contact.FAX.present"))
        .isEqualTo(new Ratio(0, 1));
    assertThat(value(measured, Dimension.VALIDITY, "contact.MOBILE.usable"))
        .isEqualTo(new Ratio(1, 1));
    assertThat(value(measured, Dimension.TIMELINESS, "contact.MOBILE.fresh"))
        .isEqualTo(new Ratio(1, 1));
  }

  @Test
  void keysAndDuplicates_giveTheGoodCases() {
    SourceRecord one =
        SourceRecord.of(ORDER, RecordRole.BUYER, NOW).with(RecordField.EMAIL, "kim@example.com");
    SourceRecord two =
        SourceRecord.of(SourceRef.of("shop", "2"), RecordRole.BUYER, NOW)
            .with(RecordField.EMAIL, "Kim@example.com");
    QualityMeasurements measured =
        QualityMeasurements.none()
            .with(
                KeyTally.of(CustomerKey.standard(KOREA), NOW)
                    .add(CUSTOMER)
                    .add(customer(NOW).with(CUSTOMER.profile()))
                    .report())
            .with(
                "EMAIL",
                DuplicateTally.of(RecordKey.of(RecordField.EMAIL))
                    .add(KOREAN.normalize(one))
                    .add(KOREAN.normalize(two))
                    .report());
    assertThat(value(measured, Dimension.COMPLETENESS, "key.MEMBER_CARD.coverage"))
        .isEqualTo(new Ratio(2, 2));
    assertThat(value(measured, Dimension.UNIQUENESS, "key.MEMBER_CARD.unshared"))
        .isEqualTo(new Ratio(0, 1));
    assertThat(value(measured, Dimension.UNIQUENESS, "records.EMAIL.distinct"))
        .isEqualTo(new Ratio(1, 2));
    assertThat(value(measured, Dimension.UNIQUENESS, "records.EMAIL.distinct@shop"))
        .isEqualTo(new Ratio(1, 2));
    assertThat(value(measured, Dimension.COMPLETENESS, "records.EMAIL.keyed"))
        .isEqualTo(new Ratio(2, 2));
  }

  @Test
  void fields_giveCompletenessAndValidity_alsoPerSource() {
    SourceRecord one =
        SourceRecord.of(ORDER, RecordRole.BUYER, NOW)
            .with(RecordField.NAME, "김철수")
            .with(RecordField.MOBILE, "010-0000-0000");
    QualityMeasurements measured =
        QualityMeasurements.none()
            .with(
                FieldTally.of(RecordField.standard(), FieldCombination.standard())
                    .add(KOREAN.normalize(one))
                    .report());
    assertThat(value(measured, Dimension.COMPLETENESS, "field.mobile.present"))
        .isEqualTo(new Ratio(1, 1));
    assertThat(value(measured, Dimension.VALIDITY, "field.mobile.usable@shop"))
        .isEqualTo(new Ratio(0, 1));
    assertThat(value(measured, Dimension.COMPLETENESS, "fields.NAME_MOBILE.complete"))
        .isEqualTo(new Ratio(0, 1));
  }

  @Test
  void linksAndParties_giveShares() {
    Purchase purchase =
        Purchase.on(KIM, DAY, BigMoney.of(CurrencyUnit.USD, new BigDecimal("12.5"))).from(ORDER);
    QualityMeasurements measured =
        QualityMeasurements.none()
            .with(
                LinkageTally.of(SharedOrders.none(), Resolution.Active::new)
                    .add(LinkedRecord.of(purchase, ZoneOffset.UTC))
                    .report())
            .with(
                RecipientShare.of(
                    Stream.of(
                        TransactionParty.buyer(ORDER, KIM),
                        TransactionParty.recipient(ORDER, AUNT)),
                    id -> id));
    assertThat(value(measured, Dimension.LINKAGE, "linked.PURCHASE")).isEqualTo(new Ratio(1, 1));
    assertThat(value(measured, Dimension.LINKAGE, "linked.PURCHASE@shop"))
        .isEqualTo(new Ratio(1, 1));
    assertThat(value(measured, Dimension.LINKAGE, "linked.PURCHASE.amount.USD"))
        .isEqualTo(new Ratio(1250, 1250));
    assertThat(value(measured, Dimension.LINKAGE, "linked.CONSENT")).isEqualTo(Ratio.NONE);
    assertThat(value(measured, Dimension.LINKAGE, "parties.bought")).isEqualTo(new Ratio(1, 2));
    assertThat(value(measured, Dimension.LINKAGE, "transactions.withBuyer"))
        .isEqualTo(new Ratio(1, 1));
  }

  @Test
  void rules_giveValidity_andHostsAddTheirOwn() {
    RecordValidator rules =
        RecordValidator.of(
            List.of(ValidationRule.of("name", new FieldTest.Required(List.of("name")))));
    CheckedRecord nameless = new CheckedRecord(ORDER, Map.of());
    QualityMetric own = new QualityMetric(Dimension.TIMELINESS, "shipped-in-time");
    QualityMeasurements measured =
        QualityMeasurements.none()
            .with(IngestTally.of(rules.rules(), 0).add(rules.validate(nameless, DAY)).report())
            .with(own, new Ratio(7, 9));
    assertThat(value(measured, Dimension.VALIDITY, "rule.name")).isEqualTo(new Ratio(0, 1));
    assertThat(value(measured, Dimension.VALIDITY, "records.accepted")).isEqualTo(new Ratio(0, 1));
    assertThat(measured.values()).containsEntry(own, new Ratio(7, 9));
  }

  private static Ratio value(QualityMeasurements measured, Dimension dimension, String name) {
    return Objects.requireNonNull(measured.values().get(new QualityMetric(dimension, name)), name);
  }

  private static Customer customer(Instant verified) {
    Person person = Person.of(KIM, "김철수");
    return person.with(
        person
            .profile()
            .with(Identifier.of(IdentifierType.MEMBER_CARD, "card-1"))
            .with(ContactPoint.of(ContactPointKind.MOBILE, "010-1234-5678").verified(verified)));
  }
}
