package io.dangol.core.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.Resolution;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseStore;
import io.dangol.core.store.AppendResult;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keeps what was bought without who bought it. */
final class PurchaseAnonymizer {

  private static final String ALGORITHM = "HmacSHA256";

  private final CustomerId anonymous;
  private final ZoneId zone;
  private final byte[] key;

  PurchaseAnonymizer(CustomerId anonymous, ZoneId zone, byte[] key) {
    this.anonymous = Objects.requireNonNull(anonymous, "anonymous");
    this.zone = Objects.requireNonNull(zone, "zone");
    this.key = key;
  }

  /** Refuses an identity that is or was somebody's: the purchases would be theirs, or be erased. */
  void requireNobody(CustomerStore customers) {
    if (!(customers.resolve(anonymous) instanceof Resolution.Unknown)) {
      throw new IllegalArgumentException(
          "purchases cannot be kept as those of %s, who is or was a customer".formatted(anonymous));
    }
  }

  int anonymize(PurchaseStore store, Set<CustomerId> identities) {
    List<Purchase> purchases;
    try (Stream<Purchase> all =
        store.stream(identities, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), zone)) {
      purchases = all.toList();
    }
    int kept = 0;
    Map<Purchase, Integer> alike = new HashMap<>();
    for (Purchase purchase : purchases) {
      int number = alike.merge(purchase, 1, Integer::sum);
      if (store.append(anonymous(purchase, number)).status() == AppendResult.Status.APPENDED) {
        kept++;
      }
    }
    return kept;
  }

  private Purchase anonymous(Purchase one, int number) {
    return new Purchase(
        anonymous,
        new Purchase.Time.Day(one.day(zone)),
        one.amount(),
        SourceRef.of("anonymised", hash(one, number)),
        null,
        one.quantity(),
        one.channel(),
        one.product(),
        one.cost(),
        one.paymentMethod());
  }

  /** A key that only the host can trace, and that makes a repeated erasure append nothing twice. */
  private String hash(Purchase one, int number) {
    SourceRef source = one.source();
    // Without a source the content tells purchases apart, and equal ones are counted.
    return source == null
        ? hash(
            "",
            one.customer().value(),
            one.time().toString(),
            one.amount().toString(),
            String.valueOf(one.order()),
            String.valueOf(one.product()),
            Integer.toString(number))
        : hash(source.source(), source.recordId());
  }

  private String hash(String first, String... others) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(first.getBytes(UTF_8));
      for (String other : others) {
        mac.update((byte) 0);
        mac.update(other.getBytes(UTF_8));
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
