package io.dangol.segmentation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.RefusedJsonException;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansModel;
import io.dangol.segmentation.cluster.KMeansOptions;
import io.dangol.segmentation.grid.ScoreGrid;
import io.dangol.segmentation.rfm.Rfm;
import io.dangol.segmentation.rfm.RfmModel;
import io.dangol.segmentation.rfm.RfmNesting;
import io.dangol.segmentation.rfm.RfmOptions;
import io.dangol.segmentation.rfm.RfmSegments;
import io.dangol.segmentation.scale.TiePolicy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SegmentationJsonTest {
  private static FactTable table() {
    int n = 50;
    CustomerIndex.Builder customers = CustomerIndex.builder();
    int[] recency = new int[n];
    int[] frequency = new int[n];
    long[] cents = new long[n];
    for (int i = 0; i < n; i++) {
      customers.add("c" + i);
      recency[i] = 1 + i * 7 % 90;
      frequency[i] = 1 + i % 4;
      cents[i] = 1234 + 997L * i;
    }
    return FactTable.of(
            customers.build(),
            Column.integers(PurchaseFacts.RECENCY_DAYS, recency),
            Column.integers(PurchaseFacts.FREQUENCY, frequency),
            Column.amounts(PurchaseFacts.MONETARY, cents, 2, MoneyFact.PLAIN))
        .asOf(LocalDate.of(2026, 7, 1));
  }

  @ParameterizedTest
  @EnumSource(TiePolicy.class)
  void rfm_roundTrip_isEqualAndCanonical(TiePolicy ties) {
    RfmModel model = Rfm.fit(table(), RfmOptions.defaults().withTies(ties)).withVersion(4);
    String json = RfmJson.write(model);

    assertThat(RfmJson.read(json).orThrow()).isEqualTo(model);
    assertThat(RfmJson.write(RfmJson.read(json).orThrow())).isEqualTo(json);
    assertThat(json).startsWith("{\"schema\":\"dangol.segmentation.rfm/1\",\"version\":4,");
  }

  @Test
  void rfm_documentWithoutCurrentMonetary_scoresTheWindowBeforeByMonetary() {
    RfmModel model = Rfm.fit(table(), RfmOptions.defaults());
    String json = RfmJson.write(model);
    int from = json.indexOf("\"currentMonetary\"");
    String old = json.substring(0, from) + json.substring(json.indexOf("\"growth\""));

    assertThat(RfmJson.read(old).orThrow()).isEqualTo(model);
  }

  @Test
  void rfm_nestedModel_roundTrips() {
    RfmModel model =
        Rfm.fit(table(), RfmOptions.defaults().withNesting(RfmNesting.RECENCY_FREQUENCY_MONETARY));

    assertThat(RfmJson.read(RfmJson.write(model)).orThrow()).isEqualTo(model);
  }

  @Test
  void rfm_emptyModel_roundTrips() {
    FactTable none = table().where(row -> false);
    RfmModel model = Rfm.fit(none, RfmOptions.defaults());

    assertThat(RfmJson.read(RfmJson.write(model)).orThrow()).isEqualTo(model);
  }

  @Test
  void kmeans_roundTrip_isEqualAndCanonical() {
    KMeansModel model = KMeans.fit(table(), KMeansOptions.clusters(3).withWinsorizedTail(0.05));
    String json = KMeansJson.write(model);

    assertThat(KMeansJson.read(json).orThrow()).isEqualTo(model);
    assertThat(KMeansJson.write(KMeansJson.read(json).orThrow())).isEqualTo(json);
    assertThat(KMeansJson.read(json).orThrow().assign(3, 2, 100.5))
        .isEqualTo(model.assign(3, 2, 100.5));
  }

  @Test
  void grid_roundTrip_isEqual() {
    ScoreGrid grid = RfmSegments.eleven(5, 5, 5);

    assertThat(ScoreGridJson.read(ScoreGridJson.write(grid)).orThrow()).isEqualTo(grid);
  }

  @Test
  void read_severalProblems_listsAllWithPointers() {
    String json =
        KMeansJson.write(KMeans.fit(table(), KMeansOptions.clusters(2)))
            .replace("\"converged\":true", "\"converged\":\"yes\"")
            .replace("\"passes\":", "\"rounds\":")
            .replace("\"missing\":\"EXCLUDE\"", "\"missing\":\"MAYBE\"");

    RefusedJsonException thrown =
        catchThrowableOfType(RefusedJsonException.class, () -> KMeansJson.read(json).orThrow());

    assertThat(thrown.problems())
        .extracting(Problem::at)
        .containsExactly("/missing", "", "/converged", "/rounds");
  }

  @Test
  void read_unknownKeyBelow_isRefusedWithItsPointer() {
    String json = RfmJson.write(Rfm.fit(table(), RfmOptions.defaults()));
    String changed =
        json.replace("\"frequency\":{\"bins\"", "\"frequency\":{\"colour\":1,\"bins\"");

    assertThatExceptionOfType(RefusedJsonException.class)
        .isThrownBy(() -> RfmJson.read(changed).orThrow())
        .withMessageContaining("/frequency/colour");
  }

  @Test
  void read_anotherSchemaOrNoJson_isRefused() {
    String grid = ScoreGridJson.write(RfmSegments.six(5, 5, 5));

    assertThatExceptionOfType(RefusedJsonException.class)
        .isThrownBy(() -> RfmJson.read(grid).orThrow())
        .withMessageContaining("not 'dangol.segmentation.rfm/1'");
    assertThatExceptionOfType(RefusedJsonException.class)
        .isThrownBy(() -> ScoreGridJson.read("{").orThrow());
    assertThatExceptionOfType(RefusedJsonException.class)
        .isThrownBy(() -> ScoreGridJson.read("[]").orThrow());
    assertThatExceptionOfType(RefusedJsonException.class)
        .isThrownBy(() -> ScoreGridJson.read("").orThrow());
  }

  @Test
  void read_valuesThatDoNotFit_isRefusedWithTheRule() {
    String json =
        ScoreGridJson.write(RfmSegments.six(5, 5, 5)).replace("\"to\":[5,5,5]", "\"to\":[9,5,5]");

    assertThatExceptionOfType(RefusedJsonException.class)
        .isThrownBy(() -> ScoreGridJson.read(json).orThrow())
        .withMessageContaining("exceeds the 5 levels");
  }

  @Test
  void grid_withoutDimensions_isRefusedAsAProblem() {
    String json =
        "{\"schema\":\"dangol.segmentation.grid/1\",\"name\":\"g\",\"version\":1,"
            + "\"dimensions\":[],\"rules\":[]}";

    assertThat(ScoreGridJson.read(json).problems())
        .extracting(Problem::message)
        .containsExactly("dimensions of grid g is empty");
  }

  @Test
  void rfm_gridOfTwoDimensions_isRefusedAsAProblem() {
    String json = RfmJson.write(Rfm.fit(table(), RfmOptions.defaults()));
    String grid =
        "\"segments\":{\"name\":\"two\",\"version\":1,\"dimensions\":["
            + "{\"name\":\"recency\",\"levels\":5},{\"name\":\"frequency\",\"levels\":5}],"
            + "\"rules\":[{\"outcome\":\"ALL\",\"boxes\":[{\"from\":[1,1],\"to\":[5,5]}]}]}}";
    String flat = json.substring(0, json.indexOf("\"segments\"")) + grid;

    assertThat(RfmJson.read(flat).problems())
        .extracting(Problem::message)
        .containsExactly("segments two must be total in three dimensions");
  }
}
