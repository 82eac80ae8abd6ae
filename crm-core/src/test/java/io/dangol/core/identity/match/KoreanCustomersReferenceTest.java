package io.dangol.core.identity.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.normalize.NormalizedRecord;
import io.dangol.core.identity.normalize.RecordNormalizer;
import io.dangol.core.identity.normalize.SharedValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall over pairs on 25,565 synthetic Korean records of 10,000 persons from five
 * sources. Pair truth is the full clique of a person.
 */
class KoreanCustomersReferenceTest {

  private static final Pattern CELL = Pattern.compile("(?:^|,)(\"([^\"]*)\"|[^,]*)");

  private final List<NormalizedRecord> records = new ArrayList<>();
  private final Map<SourceRef, String> truth = new HashMap<>();

  private record Quality(double precision, double recall) {}

  private void load() throws IOException {
    Path file =
        Path.of(System.getProperty("dangol.data", "../../shared/data"))
            .resolve("identity/ko_customers_10k_entities.csv");
    assumeTrue(Files.isReadable(file), () -> "no shared data: " + file.getFileName());
    RecordNormalizer normalizer = RecordNormalizer.korean();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      SourceRef ref = SourceRef.of(cells.get(2), cells.get(0));
      truth.put(ref, cells.get(1));
      records.add(
          normalizer.normalize(
              SourceRecord.of(
                      ref, RecordRole.valueOf(cells.get(3).toUpperCase(Locale.ROOT)), Instant.EPOCH)
                  .with(RecordField.NAME, cells.get(4))
                  .with(RecordField.PHONE, cells.get(5))
                  .with(RecordField.EMAIL, cells.get(6))
                  .with(RecordField.BIRTH_DATE, cells.get(7))
                  .with(RecordField.POSTCODE, cells.get(8))
                  .with(RecordField.ADDRESS, cells.get(9))));
    }
    SharedValues shared = SharedValues.of(records, SharedValues.DEFAULT_LIMIT);
    records.replaceAll(shared::applied);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher matcher = CELL.matcher(line);
    while (matcher.find()) {
      cells.add(matcher.group(2) == null ? matcher.group(1) : matcher.group(2));
    }
    return cells;
  }

  private Quality quality(KeyMatcher matcher) {
    Clusters clusters = KeyClustering.of(matcher).cluster(records, Constraints.none());
    double right = 0;
    double found = 0;
    for (List<SourceRef> cluster : clusters.clusters()) {
      found += pairs(cluster.size());
      right +=
          sum(cluster.stream().collect(Collectors.groupingBy(truth::get, Collectors.counting())));
    }
    double all =
        sum(truth.values().stream().collect(Collectors.groupingBy(p -> p, Collectors.counting())));
    return new Quality(right / found, right / all);
  }

  private static double sum(Map<String, Long> sizes) {
    Collection<Long> counts = sizes.values();
    return counts.stream().mapToDouble(KoreanCustomersReferenceTest::pairs).sum();
  }

  private static double pairs(long size) {
    return size * (size - 1) / 2.0;
  }

  @Test
  void nameAndPhone_reachThePublishedPrecisionAndRecall() throws IOException {
    load();
    assertThat(records).hasSize(25_565);
    Quality quality =
        quality(KeyMatcher.of(List.of(KeyRule.nameAnd("name+phone", Set.of(RecordField.PHONE)))));
    assertThat(quality.precision()).isGreaterThan(0.999);
    assertThat(quality.recall()).isBetween(0.54, 0.56);
  }

  @Test
  void standardKeys_findMore_andHardlyJoinStrangers() throws IOException {
    load();
    Quality quality = quality(KeyMatcher.standard());
    assertThat(quality.precision()).isGreaterThan(0.999);
    assertThat(quality.recall()).isGreaterThan(0.74);
  }
}
