package io.dangol.core.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.store.Threads;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link SuppressionStore} must do: rules SUP-1 to SUP-17. A host extends it and returns its
 * own store.
 */
public abstract class SuppressionStoreContract {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final byte[] KEY = "a secret of the host".getBytes(UTF_8);
  private static final Suppression BOUNCE = Suppression.of(SuppressionReason.HARD_BOUNCE, NOON);
  private static final Suppression COMPLAINT =
      Suppression.of(SuppressionReason.COMPLAINT, NOON.minusSeconds(60));
  private static final SuppressionLift BY_STAFF =
      new SuppressionLift("staff-7", "asked for it again", NOON.plusSeconds(1));
  private static final SuppressionTarget KIM_BY_MAIL = SuppressionTarget.of(KIM, Channel.EMAIL);
  private static final SuppressionTarget KIM_BY_SMS = SuppressionTarget.of(KIM, Channel.SMS);

  private SuppressionStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract SuppressionStore create();

  @BeforeEach
  void createStore() {
    store = create();
  }

  @Test
  @DisplayName("SUP-1: an address is suppressed however it is written")
  void address_isFound_underVariants() {
    store.suppress(mail("Minsu@Example.com"), BOUNCE);
    store.suppress(phone("+82 10-1234-5678"), BOUNCE);
    assertThat(store.find(mail(" minsu@example.COM "), NOON)).contains(BOUNCE);
    assertThat(store.find(phone("821012345678"), NOON)).contains(BOUNCE);
    assertThat(store.find(phone("821012345679"), NOON)).isEmpty();
    assertThat(store.find(called("821012345678"), NOON)).isEmpty();
  }

  @Test
  @DisplayName("SUP-2: a suppression counts within its time")
  void suppression_countsWithinItsTime() {
    store.suppress(
        mail("a@b.c"), Suppression.of(SuppressionReason.MANUAL, NOON).until(NOON.plusSeconds(60)));
    assertThat(store.find(mail("a@b.c"), NOON.minusNanos(1))).isEmpty();
    assertThat(store.find(mail("a@b.c"), NOON)).isPresent();
    assertThat(store.find(mail("a@b.c"), NOON.plusSeconds(60))).isEmpty();
  }

  @Test
  @DisplayName("SUP-3: reasons are kept apart, and lifting one leaves the others")
  void reasons_areKeptApart() {
    store.suppress(mail("a@b.c"), BOUNCE);
    store.suppress(mail("a@b.c"), COMPLAINT);
    assertThat(store.find(mail("a@b.c"), NOON)).contains(BOUNCE);
    assertThat(store.lift(mail("a@b.c"), SuppressionReason.HARD_BOUNCE, BY_STAFF)).isEqualTo(1);
    assertThat(store.lift(mail("a@b.c"), SuppressionReason.HARD_BOUNCE, BY_STAFF)).isZero();
    assertThat(store.find(mail("a@b.c"), NOON.plusSeconds(1))).contains(COMPLAINT);
  }

  @Test
  @DisplayName("SUP-4: customers and addresses are suppressed apart, channel by channel")
  void customer_isSuppressedPerChannel() {
    store.suppress(KIM_BY_MAIL, COMPLAINT);
    assertThat(store.find(KIM_BY_MAIL, NOON)).contains(COMPLAINT);
    assertThat(store.find(KIM_BY_SMS, NOON)).isEmpty();
    assertThat(store.find(mail("a@b.c"), NOON)).isEmpty();
    assertThat(store.lift(KIM_BY_MAIL, SuppressionReason.COMPLAINT, BY_STAFF)).isEqualTo(1);
    assertThat(store.find(KIM_BY_MAIL, NOON.plusSeconds(1))).isEmpty();
  }

  @Test
  @DisplayName("SUP-5: erasing a customer leaves the hashes of addresses")
  void erase_leavesHashes() {
    store.suppress(KIM_BY_MAIL, COMPLAINT);
    store.suppress(KIM_BY_SMS, BOUNCE);
    store.suppress(mail("a@b.c"), BOUNCE);
    assertThat(store.erase(KIM)).isEqualTo(2);
    assertThat(store.erase(KIM)).isZero();
    assertThat(store.find(KIM_BY_MAIL, NOON)).isEmpty();
    assertThat(store.find(mail("a@b.c"), NOON)).contains(BOUNCE);
  }

  @Test
  @DisplayName("SUP-6: 50 threads that suppress and look up lose nothing")
  void suppress_losesNothing_amongManyThreads() {
    List<Boolean> found =
        Threads.together(
            thread -> {
              SuppressionTarget address = mail("u" + thread + "@b.c");
              store.suppress(address, BOUNCE);
              store.suppress(KIM_BY_MAIL, COMPLAINT);
              return store.find(address, NOON).isPresent();
            });
    assertThat(found).hasSize(Threads.COUNT).containsOnly(true);
    assertThat(store.erase(KIM)).isEqualTo(1);
  }

  @Test
  @DisplayName("SUP-7: an address cannot be read from what is stored")
  void hash_saysNothing_withoutTheKey() {
    assertThat(mail("minsu@example.com").toString()).doesNotContain("minsu");
    byte[] other = "another secret of it".getBytes(UTF_8);
    assertThat(AddressHash.of(Channel.EMAIL, "a@b.c", other)).isNotEqualTo(mail("a@b.c"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AddressHash.of(Channel.EMAIL, "a@b.c", new byte[15]));
    assertThatIllegalArgumentException().isThrownBy(() -> AddressHash.of(Channel.SMS, " - ", KEY));
  }

  @Test
  @DisplayName("SUP-8: everything in force is told, what forbids most first")
  void all_isEverythingInForce() {
    Suppression over = Suppression.of(SuppressionReason.MANUAL, NOON.minusSeconds(90)).until(NOON);
    store.suppress(mail("a@b.c"), BOUNCE);
    store.suppress(mail("a@b.c"), COMPLAINT);
    store.suppress(mail("a@b.c"), over);
    store.suppress(KIM_BY_MAIL, COMPLAINT);
    store.suppress(KIM_BY_MAIL, BOUNCE);
    assertThat(store.all(mail("a@b.c"), NOON)).containsExactly(BOUNCE, COMPLAINT);
    assertThat(store.all(KIM_BY_MAIL, NOON)).containsExactly(BOUNCE, COMPLAINT);
    assertThat(store.find(KIM_BY_MAIL, NOON)).contains(BOUNCE);
    assertThat(store.all(KIM_BY_SMS, NOON)).isEmpty();
  }

  @Test
  @DisplayName("SUP-10: what is stored is told whatever its time")
  void recorded_isEverything_alsoWhatHasEnded() {
    Suppression over = Suppression.of(SuppressionReason.MANUAL, NOON.minusSeconds(90)).until(NOON);
    Suppression later = Suppression.of(SuppressionReason.LEGAL, NOON.plusSeconds(90));
    store.suppress(KIM_BY_MAIL, later);
    store.suppress(KIM_BY_MAIL, over);
    store.suppress(mail("a@b.c"), over);
    assertThat(store.recorded(KIM_BY_MAIL)).containsExactly(later, over);
    assertThat(store.recorded(KIM_BY_SMS)).isEmpty();
    assertThat(store.recorded(mail("a@b.c"))).containsExactly(over);
  }

  @Test
  @DisplayName(
      "SUP-11: what is suppressed while a customer is erased is erased or stays, never lost")
  void suppress_isNotLost_amongErasures() {
    int rounds = 2_000;
    int erased =
        Threads.together(
                thread -> {
                  int count = 0;
                  for (int round = 0; round < rounds; round++) {
                    if (thread == 0) {
                      Purpose purpose = Purpose.MARKETING.part("P" + round);
                      store.suppress(KIM_BY_MAIL, COMPLAINT.of(purpose));
                    } else if (thread < 4) {
                      count += store.erase(KIM);
                    }
                  }
                  return count;
                })
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
    assertThat(erased + store.erase(KIM)).isEqualTo(rounds);
  }

  @Test
  @DisplayName("SUP-9: the same reason may forbid several purposes, and lifting it lifts them all")
  void reason_isKeptPerPurpose() {
    Suppression news =
        Suppression.of(SuppressionReason.UNSUBSCRIBE, NOON).of(Purpose.MARKETING.part("NEWS"));
    Suppression events =
        Suppression.of(SuppressionReason.UNSUBSCRIBE, NOON).of(Purpose.MARKETING.part("EVENTS"));
    store.suppress(KIM_BY_MAIL, news);
    store.suppress(KIM_BY_MAIL, events);
    assertThat(store.all(KIM_BY_MAIL, NOON)).containsExactlyInAnyOrder(news, events);
    assertThat(store.lift(KIM_BY_MAIL, SuppressionReason.UNSUBSCRIBE, BY_STAFF)).isEqualTo(2);
    assertThat(store.all(KIM_BY_MAIL, NOON.plusSeconds(1))).isEmpty();
  }

  @Test
  @DisplayName("SUP-12: a second suppression neither shortens nor moves the first")
  void second_doesNotShortenTheFirst() {
    Suppression day = COMPLAINT.until(NOON.plusSeconds(86_400));
    Suppression nextWeek =
        Suppression.of(SuppressionReason.MANUAL, NOON.plusSeconds(7 * 86_400))
            .until(NOON.plusSeconds(8 * 86_400));
    Suppression today =
        Suppression.of(SuppressionReason.MANUAL, NOON).until(NOON.plusSeconds(86_400));
    store.suppress(KIM_BY_MAIL, COMPLAINT);
    store.suppress(KIM_BY_MAIL, day);
    store.suppress(KIM_BY_SMS, day);
    store.suppress(KIM_BY_SMS, COMPLAINT);
    store.suppress(mail("a@b.c"), nextWeek);
    store.suppress(mail("a@b.c"), today);
    assertThat(store.recorded(KIM_BY_MAIL)).containsExactly(COMPLAINT);
    assertThat(store.recorded(KIM_BY_SMS)).containsExactly(COMPLAINT);
    assertThat(store.recorded(mail("a@b.c"))).containsExactly(today, nextWeek);
    assertThat(store.find(mail("a@b.c"), NOON.plusSeconds(3 * 86_400))).isEmpty();
  }

  @Test
  @DisplayName("SUP-13: what was lifted counts until then, stays, and is not brought back")
  void lifted_staysWithWhoLiftedIt() {
    store.suppress(KIM_BY_MAIL, COMPLAINT);
    store.lift(KIM_BY_MAIL, SuppressionReason.COMPLAINT, BY_STAFF);
    store.suppress(KIM_BY_MAIL, COMPLAINT);
    assertThat(store.find(KIM_BY_MAIL, NOON)).isPresent();
    assertThat(store.find(KIM_BY_MAIL, NOON.plusSeconds(1))).isEmpty();
    assertThat(store.recorded(KIM_BY_MAIL)).containsExactly(COMPLAINT.lifted(BY_STAFF));

    Suppression again = Suppression.of(SuppressionReason.COMPLAINT, NOON.plusSeconds(1));
    store.suppress(KIM_BY_MAIL, again);
    assertThat(store.find(KIM_BY_MAIL, NOON.plusSeconds(1))).contains(again);
    assertThat(store.recorded(KIM_BY_MAIL)).hasSize(2);
  }

  @Test
  @DisplayName("SUP-14: everything that was suppressed for a reason can be listed")
  void stream_hasTheReason_withTargets() {
    store.suppress(KIM_BY_MAIL, COMPLAINT);
    store.suppress(KIM_BY_MAIL, BOUNCE);
    store.suppress(mail("a@b.c"), COMPLAINT);
    store.lift(mail("a@b.c"), SuppressionReason.COMPLAINT, BY_STAFF);
    try (Stream<SuppressionEntry> complaints = store.stream(SuppressionReason.COMPLAINT)) {
      assertThat(complaints)
          .containsExactlyInAnyOrder(
              new SuppressionEntry(KIM_BY_MAIL, COMPLAINT),
              new SuppressionEntry(mail("a@b.c"), COMPLAINT.lifted(BY_STAFF)));
    }
    try (Stream<SuppressionEntry> legal = store.stream(SuppressionReason.LEGAL)) {
      assertThat(legal).isEmpty();
    }
  }

  @Test
  @DisplayName("SUP-15: a lift that comes late or again does not end a newer refusal")
  void lift_endsOnlyWhatBeganBefore() {
    Suppression again = Suppression.of(SuppressionReason.COMPLAINT, NOON.plusSeconds(2));
    Suppression atOnce = Suppression.of(SuppressionReason.LEGAL, BY_STAFF.at());
    store.suppress(KIM_BY_MAIL, COMPLAINT);
    assertThat(store.lift(KIM_BY_MAIL, SuppressionReason.COMPLAINT, BY_STAFF)).isEqualTo(1);
    store.suppress(KIM_BY_MAIL, again);
    store.suppress(KIM_BY_SMS, atOnce);
    assertThat(store.lift(KIM_BY_MAIL, SuppressionReason.COMPLAINT, BY_STAFF)).isZero();
    assertThat(store.lift(KIM_BY_SMS, SuppressionReason.LEGAL, BY_STAFF)).isZero();
    assertThat(store.all(KIM_BY_MAIL, NOON.plusSeconds(2))).containsExactly(again);
    assertThat(store.all(KIM_BY_SMS, NOON.plusSeconds(2))).containsExactly(atOnce);
  }

  @Test
  @DisplayName("SUP-16: one purpose can be lifted with its parts, and nothing wider or beside it")
  void lift_ofAPurpose_leavesTheOthers() {
    Purpose news = Purpose.MARKETING.part("NEWS");
    Suppression anything = Suppression.of(SuppressionReason.UNSUBSCRIBE, NOON);
    Suppression marketing = anything.of(Purpose.MARKETING);
    Suppression events = anything.of(Purpose.MARKETING.part("EVENTS"));
    for (Suppression one :
        List.of(anything, marketing, events, anything.of(news), anything.of(news.part("WEEKLY")))) {
      store.suppress(KIM_BY_MAIL, one);
    }
    store.suppress(KIM_BY_MAIL, COMPLAINT.of(news));
    assertThat(store.lift(KIM_BY_MAIL, SuppressionReason.UNSUBSCRIBE, news, BY_STAFF)).isEqualTo(2);
    assertThat(store.lift(KIM_BY_MAIL, SuppressionReason.UNSUBSCRIBE, news, BY_STAFF)).isZero();
    assertThat(store.all(KIM_BY_MAIL, NOON.plusSeconds(1)))
        .containsExactlyInAnyOrder(anything, marketing, events, COMPLAINT.of(news));
  }

  @Test
  @DisplayName("SUP-17: every part of a suppression comes back, and one customer's stay one's own")
  void recorded_hasEveryPart() {
    SuppressionTarget another = SuppressionTarget.of(CustomerId.of("C-10"), Channel.EMAIL);
    Suppression full =
        COMPLAINT
            .until(NOON.plusSeconds(86_400))
            .of(Purpose.MARKETING.part("NEWS"))
            .from(SourceRef.of("feedback-loop", "4711"));
    store.suppress(KIM_BY_MAIL, full);
    store.suppress(mail("a@b.c"), full);
    store.suppress(another, full);
    store.lift(KIM_BY_MAIL, SuppressionReason.COMPLAINT, BY_STAFF);
    assertThat(store.recorded(KIM_BY_MAIL)).containsExactly(full.lifted(BY_STAFF));
    assertThat(store.recorded(mail("a@b.c"))).containsExactly(full);
    assertThat(store.erase(KIM)).isEqualTo(1);
    assertThat(store.recorded(another)).containsExactly(full);
  }

  private static SuppressionTarget called(String number) {
    return SuppressionTarget.of(AddressHash.of(Channel.TELEPHONE, number, KEY));
  }

  private static SuppressionTarget mail(String address) {
    return SuppressionTarget.of(AddressHash.of(Channel.EMAIL, address, KEY));
  }

  private static SuppressionTarget phone(String number) {
    return SuppressionTarget.of(AddressHash.of(Channel.SMS, number, KEY));
  }
}
