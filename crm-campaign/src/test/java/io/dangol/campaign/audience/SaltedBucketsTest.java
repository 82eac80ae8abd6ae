package io.dangol.campaign.audience;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaltedBucketsTest {

  private static final int MILLION = 1_000_000;

  /** Published vectors of MurmurHash3 x86_32; the last one has bytes beyond ASCII. */
  @ParameterizedTest
  @CsvSource({
    "'', 0, 00000000",
    "'', 1, 514e28b7",
    "test, 0, ba6bd213",
    "'Hello, world!', 0, c0363e43",
    "The quick brown fox jumps over the lazy dog, 9747b28c, 2fa826cd",
    "고객-001, 0, a0375337"
  })
  void hash_equalsThePublishedVectors(String text, String seed, String expected) {
    byte[] bytes = text.getBytes(UTF_8);

    int hash = Murmur3.hash32(bytes, bytes.length, Integer.parseUnsignedInt(seed, 16));

    assertThat(String.format("%08x", hash)).isEqualTo(expected);
  }

  @Test
  void bucket_isTheHashScaledToAMillion() {
    // murmur3_x86_32("s:test") computed here by the hash that the vectors above pin down
    byte[] text = "s:test".getBytes(UTF_8);
    long hash = Integer.toUnsignedLong(Murmur3.hash32(text, text.length, 0));

    assertThat(SaltedBuckets.of("s").bucketOf(CustomerId.of("test")))
        .isEqualTo((int) (hash * 1e6 / 4294967296.0));
  }

  @Test
  void composedAndDecomposedIds_shareABucket() {
    SaltedBuckets buckets = SaltedBuckets.of("salt");
    String composed = "\uAC00-1";
    String decomposed = "\u1100\u1161-1";

    assertThat(buckets.bucketOf(CustomerId.of(decomposed)))
        .isEqualTo(buckets.bucketOf(CustomerId.of(composed)));
  }

  @Test
  void reader_agreesWithSingleCustomers() {
    List<CustomerId> ids =
        List.of(
            CustomerId.of("C-1029"),
            CustomerId.of("고객-001"),
            CustomerId.of("\u1100\u1161-1"),
            CustomerId.of("x".repeat(CustomerId.MAX_LENGTH)),
            CustomerId.of("가".repeat(CustomerId.MAX_LENGTH)));
    SaltedBuckets buckets = SaltedBuckets.of("소금");
    SaltedBuckets.Reader reader = buckets.over(CustomerIndex.of(ids));

    for (int row = 0; row < ids.size(); row++) {
      assertThat(reader.bucket(row)).isEqualTo(buckets.bucketOf(ids.get(row)));
      assertThat(reader.rank(row)).isEqualTo(buckets.rankOf(ids.get(row)));
    }
  }

  @Test
  void tenPercentOfAMillion_isTenPercentWithinFiveDeviations() {
    SaltedBuckets.Reader reader = SaltedBuckets.of("holdout").over(million());

    // binomial: sd = sqrt(n p (1 - p)) = 300
    assertThat(covered(reader, Share.percent(10))).isBetween(100_000 - 1_500, 100_000 + 1_500);
  }

  @Test
  void differentSalts_areIndependent() {
    CustomerIndex customers = million();
    SaltedBuckets.Reader one = SaltedBuckets.of("holdout").over(customers);
    SaltedBuckets.Reader two = SaltedBuckets.of("control").over(customers);
    Share tenth = Share.percent(10);
    int both = 0;
    for (int row = 0; row < MILLION; row++) {
      if (tenth.covers(one.bucket(row)) && tenth.covers(two.bucket(row))) {
        both++;
      }
    }

    // binomial with p = 0.01: sd = 99.5
    assertThat(both).isBetween(10_000 - 500, 10_000 + 500);
  }

  @Test
  void aLargerShare_keepsEverybodyOfTheSmallerOne() {
    SaltedBuckets.Reader reader = SaltedBuckets.of("growing").over(million());
    for (int row = 0; row < 10_000; row++) {
      int bucket = reader.bucket(row);
      if (Share.percent(5).covers(bucket)) {
        assertThat(Share.percent(10).covers(bucket)).isTrue();
      }
    }
  }

  @Test
  void aBlankSalt_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SaltedBuckets.of(" "))
        .withMessageContaining("salt");
  }

  private static int covered(SaltedBuckets.Reader reader, Share share) {
    int covered = 0;
    for (int row = 0; row < MILLION; row++) {
      if (share.covers(reader.bucket(row))) {
        covered++;
      }
    }
    return covered;
  }

  private static CustomerIndex million() {
    CustomerIndex.Builder index = CustomerIndex.builder();
    for (int i = 0; i < MILLION; i++) {
      index.add("C-" + i);
    }
    return index.build();
  }
}
