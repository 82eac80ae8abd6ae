package io.dangol.core.grade;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.Channel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContactMediumTest {

  @Test
  void channel_isWhereTheMediumIsPermitted() {
    assertThat(Arrays.stream(ContactMedium.values()).map(ContactMedium::channel))
        .containsExactly(
            Channel.VISIT, Channel.TELEPHONE, Channel.TELEPHONE, Channel.POST, Channel.EMAIL);
  }
}
