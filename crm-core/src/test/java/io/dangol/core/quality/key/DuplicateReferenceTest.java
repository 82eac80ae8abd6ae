package io.dangol.core.quality.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.identity.normalize.RecordNormalizer;
import io.dangol.core.report.Ratio;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Duplicates of 10,000 synthetic Korean persons. The figures by person were counted from the file's
 * column {@code cluster} without this library: 25,565 records, 20,126 pairs of person and source.
 */
class DuplicateReferenceTest {

  private static final int PERSONS = 10_000;
  private static final int RECORDS = 25_565;

  @Test
  void byPerson_theCountsAreThoseOfTheFile() throws IOException {
    KoreanCustomers data = KoreanCustomers.load();
    RecordKey person = new RecordKey("PERSON", one -> Set.of(data.persons().get(one.ref())));
    DuplicateReport report = report(data, person);
    assertThat(report.total().duplicates()).isEqualTo(new Ratio(RECORDS - PERSONS, RECORDS));
    assertThat(report.across()).isEqualTo(new Ratio(10_126, 20_126));
    assertThat(report.bySource())
        .containsEntry("dept_store", new DuplicateLine(new Ratio(5069, 5069), 5069, 3956))
        .containsEntry("tv_shop_b", new DuplicateLine(new Ratio(5180, 5180), 5180, 4087));
    assertThat(report.overlap().values().iterator().next()).isEqualTo(824);
    NavigableSet<String> all = new TreeSet<>(report.bySource().keySet());
    assertThat(report.overlap()).containsEntry(all, 113L);
    assertThat(report.overlap().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(PERSONS);
    assertThat(report.sizes())
        .isEqualTo(Map.of(1, 3412L, 2, 2507L, 3, 1643L, 4, 812L, 5, 794L, 6, 832L));
  }

  @Test
  void byNameAndPhone_someDuplicatesAreSeen_andNoneThatAreNot() throws IOException {
    KoreanCustomers data = KoreanCustomers.load();
    DuplicateReport report = report(data, RecordKey.nameAndPhone());
    double truth = (RECORDS - PERSONS) / (double) RECORDS;
    // The key misses whoever misspells a name or has two numbers, and hardly joins strangers.
    assertThat(report.total().duplicates().value().orElseThrow()).isBetween(0.4, truth);
    // 24,031 records have both texts; masked names and relay numbers are no evidence.
    assertThat(report.total().keyed().numerator()).isBetween(21_000L, 24_031L);
  }

  private static DuplicateReport report(KoreanCustomers data, RecordKey key) {
    RecordNormalizer normalizer = RecordNormalizer.korean();
    DuplicateTally tally = DuplicateTally.of(key);
    data.records().stream().map(normalizer::normalize).forEach(tally::add);
    return tally.report();
  }
}
