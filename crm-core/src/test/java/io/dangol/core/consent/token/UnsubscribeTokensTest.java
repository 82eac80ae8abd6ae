package io.dangol.core.consent.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UnsubscribeTokensTest {

  private static final byte[] KEY = "a secret of the host".getBytes(UTF_8);
  private static final UnsubscribeTokens TOKENS = UnsubscribeTokens.signedWith("2026", KEY);
  private static final Instant END = Instant.parse("2026-10-01T00:00:00Z");
  private static final UnsubscribeRequest REQUEST =
      new UnsubscribeRequest(
          CustomerId.of("\uACE0\uAC1D-1"),
          new ConsentScope(Channel.EMAIL, Purpose.MARKETING.part("NEWS"), "HOST"),
          Optional.of("autumn"));

  /** A link that was sent must work for as long as it was promised: the form never changes. */
  @Test
  void token_isThatOfTheForm() {
    assertThat(
            TOKENS.issue(
                UnsubscribeRequest.of(
                    CustomerId.of("C-1"), ConsentScope.of(Channel.EMAIL, Purpose.MARKETING)),
                END))
        .isEqualTo(
            "dTEKMjAyNgoxNzkwODEyODAwCkMtMQpFTUFJTApNQVJLRVRJTkcKSE9TVAo."
                + "AhGmd5rOM-eEihRIK4caRgkvt0mHj71QTeKINMIPfEw");
  }

  @Test
  void token_isValid_untilItEnds() {
    String token = TOKENS.issue(REQUEST, END);

    assertThat(token).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}");
    assertThat(TOKENS.verify(token, END.minusSeconds(1)))
        .isEqualTo(new TokenCheck.Valid(REQUEST, END));
    assertThat(TOKENS.verify(token, END)).isEqualTo(refused(TokenCheck.Reason.EXPIRED));
  }

  @Test
  void request_becomesAWithdrawal() {
    assertThat(REQUEST.withdrawal(END, SourceRef.of("web", "1")).state())
        .isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void keys_canTakeOverFromEachOther() {
    byte[] next = "the secret of next year".getBytes(UTF_8);
    UnsubscribeTokens both = UnsubscribeTokens.signedWith("2027", next).verifyingAlso("2026", KEY);
    String old = TOKENS.issue(REQUEST, END);

    assertThat(both.verify(old, END.minusSeconds(1))).isInstanceOf(TokenCheck.Valid.class);
    assertThat(TOKENS.verify(both.issue(REQUEST, END), END.minusSeconds(1)))
        .isEqualTo(refused(TokenCheck.Reason.UNKNOWN_KEY));
    assertThat(UnsubscribeTokens.signedWith("2026", next).verify(old, END.minusSeconds(1)))
        .isEqualTo(refused(TokenCheck.Reason.BAD_SIGNATURE));
    assertThat(both.toString()).doesNotContain("secret");
  }

  @Property
  void anyChange_isRefused(@ForAll @IntRange(max = 150) int at, @ForAll char other) {
    String token = TOKENS.issue(REQUEST, END);
    int place = at % (token.length() - 1);
    if (token.charAt(place) == other) {
      return;
    }
    String changed = token.substring(0, place) + other + token.substring(place + 1);

    assertThat(TOKENS.verify(changed, END.minusSeconds(1))).isInstanceOf(TokenCheck.Refused.class);
  }

  @Property
  void anyText_isRefused(@ForAll String text) {
    assertThat(TOKENS.verify(text, END)).isInstanceOf(TokenCheck.Refused.class);
    assertThat(TOKENS.verify(text + "." + text, END)).isInstanceOf(TokenCheck.Refused.class);
  }

  @Test
  void keys_areRefused_thatAreTooShort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnsubscribeTokens.signedWith("k", new byte[15]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnsubscribeTokens.signedWith("a key", KEY));
    assertThatIllegalArgumentException().isThrownBy(() -> TOKENS.verifyingAlso("2026", KEY));
  }

  private static TokenCheck refused(TokenCheck.Reason reason) {
    return new TokenCheck.Refused(reason);
  }
}
