package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.golden.GoldenRecord;
import io.dangol.core.identity.resolution.IngestResult;
import org.junit.jupiter.api.Test;

class OneCustomerOfFourSourcesTest {

  private final OneCustomerOfFourSources shop = new OneCustomerOfFourSources();

  @Test
  void fourRecords_areOneCustomer_andTheRecipientIsAProspect() {
    OneCustomerOfFourSources.RECORDS.forEach(shop::ingest);

    GoldenRecord kim = shop.golden("l-shopping");
    assertThat(kim.origins()).hasSize(4);
    assertThat(kim.text(RecordField.NAME)).contains("김철수");
    assertThat(shop.customer("own-mall")).isEqualTo(shop.customer("c-shopping"));
    assertThat(shop.customer("gifts")).isNotEqualTo(shop.customer("l-shopping"));
    assertThat(shop.golden("gifts").isProspect()).isTrue();
  }

  @Test
  void recordsOfYesterday_changeNothing() {
    OneCustomerOfFourSources.RECORDS.forEach(shop::ingest);
    assertThat(OneCustomerOfFourSources.RECORDS)
        .extracting(shop::ingest)
        .allSatisfy(result -> assertThat(result).isInstanceOf(IngestResult.Unchanged.class));
  }
}
