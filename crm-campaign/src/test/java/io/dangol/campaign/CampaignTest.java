package io.dangol.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.campaign.audience.Holdout;
import io.dangol.campaign.audience.SaltedBuckets;
import io.dangol.campaign.audience.Share;
import io.dangol.campaign.policy.MessagePurpose;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import org.junit.jupiter.api.Test;

class CampaignTest {

  @Test
  void defaults_bindTheCampaignByEveryGate() {
    Campaign campaign = Campaign.named("win back").target(Condition.always()).build();

    assertThat(campaign.purpose()).isEqualTo(MessagePurpose.MARKETING);
    assertThat(campaign.channel()).isEqualTo(Channel.EMAIL);
    assertThat(campaign.salt()).isEqualTo("win back");
    assertThat(campaign.algorithm()).isEqualTo(SaltedBuckets.ALGORITHM);
    assertThat(campaign.holdout()).isEmpty();
  }

  @Test
  void theControlGroup_isDrawnWithTheSaltAsItIs() {
    Campaign campaign =
        Campaign.named("win back")
            .target(Condition.always())
            .holdout(Share.percent(50))
            .salt("2026")
            .build();
    SaltedBuckets buckets = SaltedBuckets.of("2026");

    for (int i = 0; i < 100; i++) {
      CustomerId customer = CustomerId.of("C-" + i);
      assertThat(campaign.holdout().orElseThrow().holds(customer))
          .isEqualTo(buckets.bucketOf(customer) < 500_000);
    }
  }

  @Test
  void aCampaignWithoutTarget_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Campaign.named("aimless").build())
        .withMessageContaining("target");
  }

  @Test
  void aBlankNameOrSaltOrAVersionOfZero_isRefused() {
    Campaign.Builder campaign = Campaign.named("good").target(Condition.always());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Campaign.named(" ").target(Condition.always()).build());
    assertThatIllegalArgumentException().isThrownBy(() -> campaign.version(0).build());
    assertThatIllegalArgumentException().isThrownBy(() -> campaign.version(1).salt("").build());
  }

  @Test
  void aGlobalHoldoutWithTheCampaignsSalt_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Campaign.named("same")
                    .target(Condition.always())
                    .globalHoldout(Holdout.of(Share.percent(5), "same"))
                    .build())
        .withMessageContaining("salt");
  }
}
