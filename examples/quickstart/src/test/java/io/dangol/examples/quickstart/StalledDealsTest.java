package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.sales.OpportunityId;
import io.dangol.core.sales.report.Diagnosis;
import java.util.List;
import org.junit.jupiter.api.Test;

class StalledDealsTest {

  @Test
  void diagnoses_nameTheForgottenDeal_withMoreSymptomsThanTheOtherOne() {
    List<Diagnosis> diagnoses = StalledDeals.diagnoses();

    assertThat(diagnoses)
        .extracting(Diagnosis::opportunity)
        .containsExactly(OpportunityId.of("O-1"), OpportunityId.of("O-2"));
    assertThat(diagnoses.get(0).symptoms()).hasSize(4);
    assertThat(diagnoses.get(1).symptoms()).hasSize(3);
  }
}
