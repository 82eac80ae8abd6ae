package io.dangol.core.quality.linkage;

import static io.dangol.core.purchase.party.TransactionParty.buyer;
import static io.dangol.core.purchase.party.TransactionParty.recipient;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.report.Ratio;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecipientShareTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId AUNT = CustomerId.of("C-2");
  private static final CustomerId AUNT_AGAIN = CustomerId.of("C-3");
  private static final CustomerId UNCLE = CustomerId.of("C-4");

  @Test
  void recipientsWhoNeverBought_areCounted_afterMerges() {
    RecipientShare share =
        RecipientShare.of(
            Stream.of(
                buyer(order("1"), KIM),
                recipient(order("1"), AUNT),
                buyer(order("2"), AUNT_AGAIN),
                recipient(order("3"), UNCLE),
                recipient(order("3"), KIM)),
            id -> id.equals(AUNT_AGAIN) ? AUNT : id);
    assertThat(share.recipientsOnly()).isEqualTo(new Ratio(1, 3));
    assertThat(share.withoutBuyer()).isEqualTo(new Ratio(1, 3));
    assertThat(RecipientShare.of(Stream.empty(), id -> id).recipientsOnly()).isEqualTo(Ratio.NONE);
  }

  private static SourceRef order(String record) {
    return SourceRef.of("shop", record);
  }
}
