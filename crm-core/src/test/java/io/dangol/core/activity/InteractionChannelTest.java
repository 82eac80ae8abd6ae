package io.dangol.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.Channel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InteractionChannelTest {

  @Test
  void channel_coversEveryChannelOfConsent() {
    assertThat(
            Arrays.stream(InteractionChannel.values())
                .flatMap(channel -> channel.channel().stream()))
        .containsExactlyInAnyOrder(Channel.values());
  }

  @Test
  void isOnline_tellsTheFrontOfficeFromTheWeb() {
    assertThat(Arrays.stream(InteractionChannel.values()).filter(InteractionChannel::isOnline))
        .containsExactly(
            InteractionChannel.EMAIL,
            InteractionChannel.SMS,
            InteractionChannel.PUSH,
            InteractionChannel.WEB,
            InteractionChannel.APP,
            InteractionChannel.CHAT);
  }
}
