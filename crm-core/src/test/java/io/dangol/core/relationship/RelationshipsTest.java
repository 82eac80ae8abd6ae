package io.dangol.core.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RelationshipsTest {

  private static final CustomerId MINSU = CustomerId.of("minsu");
  private static final CustomerId BUSAN = CustomerId.of("acme-busan");
  private static final CustomerId ACME = CustomerId.of("acme");
  private static final CustomerId OTHER = CustomerId.of("other");
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static final Relationship BUYER = Relationship.of(MINSU, Role.CONTACT_PERSON, BUSAN);
  private static final Relationship BRANCH = Relationship.of(BUSAN, Role.BRANCH, ACME);

  @Test
  void account_isTheTopOfTheChain() {
    UnaryOperator<CustomerId> account = Relationships.of(List.of(BUYER, BRANCH)).accountOn(TODAY);
    assertThat(account.apply(MINSU)).isEqualTo(ACME);
    assertThat(account.apply(BUSAN)).isEqualTo(ACME);
    assertThat(account.apply(ACME)).isEqualTo(ACME);
    assertThat(account.apply(OTHER)).isEqualTo(OTHER);
  }

  @Test
  void purchases_rollUpToTheAccount() {
    PurchaseHistories histories =
        PurchaseHistories.builder()
            .add("minsu", 20_000, 10)
            .add("other", 20_000, 1)
            .add("acme-busan", 20_001, 20)
            .add("minsu", 20_001, 5)
            .build();
    PurchaseHistories accounts =
        histories.by(Relationships.of(List.of(BUYER, BRANCH)).accountOn(TODAY));
    assertThat(accounts.size()).isEqualTo(2);
    var acme =
        Purchases.summarize(accounts, SummaryOptions.asOf(LocalDate.ofEpochDay(20_010)))
            .row(ACME)
            .orElseThrow();
    assertThat(acme.find(PurchaseFacts.DAYS)).contains(2);
    assertThat(acme.find(PurchaseFacts.MONETARY).orElseThrow().getAmount())
        .isEqualByComparingTo("35");
    assertThat(accounts.find(OTHER)).isEqualTo(histories.find(OTHER));
  }

  @Test
  void relationship_countsWithinItsTime() {
    Relationship last = BRANCH.between(TODAY.minusYears(1), TODAY);
    Relationships all = Relationships.of(List.of(last));
    assertThat(all.accountOn(TODAY).apply(BUSAN)).isEqualTo(BUSAN);
    assertThat(all.accountOn(TODAY.minusDays(1)).apply(BUSAN)).isEqualTo(ACME);
    assertThat(all.of(ACME, TODAY)).isEmpty();
    assertThat(all.of(ACME, TODAY.minusDays(1))).containsExactly(last);
  }

  @Test
  void household_doesNotRollUp() {
    Relationships family =
        Relationships.of(List.of(Relationship.of(MINSU, Role.HOUSEHOLD_MEMBER, OTHER)));
    assertThat(family.accountOn(TODAY).apply(MINSU)).isEqualTo(MINSU);
    assertThat(family.of(OTHER, TODAY)).hasSize(1);
  }

  @Test
  void account_isRefused_whenItIsNotOne() {
    Relationships cycle =
        Relationships.of(List.of(BRANCH, Relationship.of(ACME, Role.BRANCH, BUSAN)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cycle.accountOn(TODAY))
        .withMessageContaining("cycle");
    Relationships two =
        Relationships.of(List.of(BRANCH, Relationship.of(BUSAN, Role.BRANCH, OTHER)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.accountOn(TODAY))
        .withMessageContaining("acme-busan");
    assertThatIllegalArgumentException().isThrownBy(() -> Relationship.of(ACME, Role.BRANCH, ACME));
  }
}
