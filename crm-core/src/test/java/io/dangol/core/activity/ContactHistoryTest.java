package io.dangol.core.activity;

import static io.dangol.core.activity.Interaction.Direction.INBOUND;
import static io.dangol.core.activity.Interaction.Direction.OUTBOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.consent.contactability.ContactFacts;
import io.dangol.core.consent.contactability.Contactability;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactTableBuilder;
import io.dangol.core.fact.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactHistoryTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private static final ContactHistory HISTORY =
      ContactHistory.of(
          Stream.of(
              of(KIM, 30, InteractionChannel.TELEPHONE, OUTBOUND),
              of(KIM, 10, InteractionChannel.TELEPHONE, OUTBOUND),
              of(KIM, 20, InteractionChannel.TELEPHONE, OUTBOUND),
              of(KIM, 40, InteractionChannel.TELEPHONE, INBOUND),
              of(KIM, 35, InteractionChannel.STORE, OUTBOUND),
              of(KIM, 51, InteractionChannel.TELEPHONE, OUTBOUND),
              of(LEE, 50, InteractionChannel.EMAIL, OUTBOUND)),
          NOON.plusSeconds(50));

  @Test
  void last_isTheLatestContactThatTheCompanyBegan() {
    assertThat(HISTORY.last(KIM, Channel.TELEPHONE)).contains(NOON.plusSeconds(30));
    assertThat(HISTORY.last(LEE, Channel.EMAIL)).contains(NOON.plusSeconds(50));
    assertThat(HISTORY.last(KIM, Channel.VISIT)).isEmpty();
  }

  @Test
  void count_isHalfOpen() {
    assertThat(count(10, 30)).isEqualTo(2);
    assertThat(count(11, 31)).isEqualTo(2);
    assertThat(count(0, 99)).isEqualTo(3);
    assertThat(count(30, 30)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> count(2, 1));
  }

  @Test
  void last_givesTheFactOfTheLastContact() {
    FactTableBuilder rows = FactTable.builder();
    rows.add(KIM, Facts.builder().build());
    rows.add(LEE, Facts.builder().build());
    EvaluationContext at = EvaluationContext.at(NOON.plusSeconds(50), SEOUL);
    FactTable table = rows.build().with(Contactability.at(at).withLastContacts(HISTORY::last));

    assertThat(table.row(0).find(ContactFacts.lastAt(Channel.TELEPHONE)))
        .contains(LocalDate.of(2026, 7, 1));
    assertThat(table.row(1).find(ContactFacts.lastAt(Channel.TELEPHONE))).isEmpty();
  }

  private static int count(int from, int until) {
    return HISTORY.count(KIM, Channel.TELEPHONE, NOON.plusSeconds(from), NOON.plusSeconds(until));
  }

  private static Interaction of(
      CustomerId customer,
      int second,
      InteractionChannel channel,
      Interaction.Direction direction) {
    SourceRef source = SourceRef.of("test", customer + "/" + second + "/" + channel);
    return Interaction.of(customer, NOON.plusSeconds(second), channel, direction, source);
  }
}
