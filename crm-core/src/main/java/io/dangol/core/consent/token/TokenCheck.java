package io.dangol.core.consent.token;

import java.time.Instant;
import java.util.Objects;

/** What came of looking at a token. */
public sealed interface TokenCheck {

  /**
   * The token was issued here and has not ended.
   *
   * @param request what it asks for
   * @param expiresAt when it ends
   */
  record Valid(UnsubscribeRequest request, Instant expiresAt) implements TokenCheck {
    public Valid {
      Objects.requireNonNull(request, "request");
      Objects.requireNonNull(expiresAt, "expiresAt");
    }
  }

  /**
   * The token is refused.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements TokenCheck {
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Why a token is refused. */
  enum Reason {
    /** It has not the form of a token. */
    MALFORMED,
    /** It names a key that is not known, or not any more. */
    UNKNOWN_KEY,
    /** It was changed, or not issued with this key. */
    BAD_SIGNATURE,
    /** It was issued here, and has ended. */
    EXPIRED
  }
}
