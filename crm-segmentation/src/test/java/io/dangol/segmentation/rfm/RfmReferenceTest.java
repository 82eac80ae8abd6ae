package io.dangol.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Scores of the CDNOW cohort against an independent computation from sorted values. */
class RfmReferenceTest {
  private static final LocalDate AS_OF = LocalDate.of(1998, 7, 1);

  private static final class Buyer {
    LocalDate last = LocalDate.MIN;
    final Set<LocalDate> days = new HashSet<>();
    long cents;
  }

  @Test
  void fit_cdnow_equalsOrderStatistics() throws IOException {
    Path file = Path.of(System.getProperty("dangol.data", "absent"), "ltv", "cdnow_master.txt.gz");
    assumeTrue(Files.exists(file), "the shared CDNOW file is absent");
    Map<String, Buyer> buyers = read(file);
    Shop shop = new Shop();
    buyers.forEach((id, b) -> shop.buyer(id, days(b), b.days.size(), b.cents));
    FactTable table = shop.table();

    RfmModel model = Rfm.fit(table, RfmOptions.defaults());

    assertThat(buyers).hasSize(23_570);
    assertThat(model.fit().frequency().scale().thresholds()).containsExactly(1.0, 1.0, 2.0, 4.0);
    List<Long> recency = thresholds(buyers, RfmReferenceTest::days);
    List<Long> frequency = thresholds(buyers, b -> b.days.size());
    List<Long> monetary = thresholds(buyers, b -> b.cents);
    FactTable facts = table.with(model);
    int row = 0;
    for (Buyer buyer : buyers.values()) {
      Facts scored = facts.row(row++);
      assertThat(scored.find(RfmFacts.RECENCY_SCORE)).contains(6 - score(days(buyer), recency));
      assertThat(scored.find(RfmFacts.FREQUENCY_SCORE))
          .contains(score(buyer.days.size(), frequency));
      assertThat(scored.find(RfmFacts.MONETARY_SCORE)).contains(score(buyer.cents, monetary));
    }
  }

  private static int days(Buyer buyer) {
    return (int) ChronoUnit.DAYS.between(buyer.last, AS_OF);
  }

  private static List<Long> thresholds(Map<String, Buyer> buyers, ToLongFunction<Buyer> value) {
    List<Long> sorted = new ArrayList<>(buyers.values().stream().map(value::applyAsLong).toList());
    Collections.sort(sorted);
    List<Long> thresholds = new ArrayList<>();
    for (int j = 1; j < 5; j++) {
      thresholds.add(sorted.get((int) Math.ceil(j * sorted.size() / 5.0) - 1));
    }
    return thresholds;
  }

  private static int score(long value, List<Long> thresholds) {
    return 1 + (int) thresholds.stream().filter(t -> value > t).count();
  }

  private static Map<String, Buyer> read(Path file) throws IOException {
    Map<String, Buyer> buyers = new TreeMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
      reader
          .lines()
          .map(line -> line.trim().split("\\s+"))
          .filter(fields -> fields.length == 4 && fields[1].matches("\\d{8}"))
          .forEach(
              fields -> {
                Buyer buyer = buyers.computeIfAbsent(fields[0], id -> new Buyer());
                LocalDate day = LocalDate.parse(fields[1], DateTimeFormatter.BASIC_ISO_DATE);
                buyer.last = day.isAfter(buyer.last) ? day : buyer.last;
                buyer.days.add(day);
                buyer.cents += Math.round(Double.parseDouble(fields[3]) * 100);
              });
    }
    return buyers;
  }
}
