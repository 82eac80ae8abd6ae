package io.dangol.core.consent.contactability;

import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.customer.Channel;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Whether a customer may be contacted, channel by channel: {@code contact.<channel>.*}.
 *
 * <p>A missing value means that nothing is known, which is not the same as consent.
 */
public final class ContactFacts {

  private static final String SOURCE = "core.consent";

  private static final Map<Channel, CodeFact<ContactState>> STATE =
      perChannel(channel -> Fact.code(name(channel, "state"), ContactState.class));
  private static final Map<Channel, CodeFact<ConsentState>> CONSENT =
      perChannel(channel -> Fact.code(name(channel, "consent"), ConsentState.class));
  private static final Map<Channel, CodeFact<ConsentState>> NIGHT_CONSENT =
      perChannel(channel -> Fact.code(name(channel, "nightConsent"), ConsentState.class));
  private static final Map<Channel, CodeFact<SuppressionReason>> SUPPRESSION =
      perChannel(channel -> Fact.code(name(channel, "suppression"), SuppressionReason.class));
  private static final Map<Channel, CodeFact<String>> DOMAIN_GROUP =
      perChannel(channel -> Fact.code(name(channel, "domainGroup")));
  private static final Map<Channel, DateFact> LAST_AT =
      perChannel(channel -> Fact.date(name(channel, "lastAt")));

  private ContactFacts() {}

  /**
   * Returns the fact {@code contact.<channel>.state}.
   *
   * @param channel the channel
   * @return what is known of the address that the channel would use; missing where the customer is
   *     not known
   */
  public static CodeFact<ContactState> state(Channel channel) {
    return Objects.requireNonNull(STATE.get(channel));
  }

  /**
   * Returns the fact {@code contact.<channel>.consent}.
   *
   * @param channel the channel
   * @return the state of consent to marketing; missing where it was never asked for
   */
  public static CodeFact<ConsentState> consent(Channel channel) {
    return Objects.requireNonNull(CONSENT.get(channel));
  }

  /**
   * Returns the fact {@code contact.<channel>.nightConsent}.
   *
   * @param channel the channel
   * @return the state of consent to marketing at night; missing where it was never asked for
   */
  public static CodeFact<ConsentState> nightConsent(Channel channel) {
    return Objects.requireNonNull(NIGHT_CONSENT.get(channel));
  }

  /**
   * Returns the fact {@code contact.<channel>.suppression}.
   *
   * @param channel the channel
   * @return why the customer must not be contacted; missing where nothing forbids it
   */
  public static CodeFact<SuppressionReason> suppression(Channel channel) {
    return Objects.requireNonNull(SUPPRESSION.get(channel));
  }

  /**
   * Returns the fact {@code contact.<channel>.domainGroup}.
   *
   * @param channel the channel, {@link Channel#EMAIL} for all that is published
   * @return the group of the address's domain; missing where there is no address
   */
  public static CodeFact<String> domainGroup(Channel channel) {
    return Objects.requireNonNull(DOMAIN_GROUP.get(channel));
  }

  /**
   * Returns the fact {@code contact.<channel>.lastAt}.
   *
   * @param channel the channel
   * @return the day of the last contact; missing where there was none
   */
  public static DateFact lastAt(Channel channel) {
    return Objects.requireNonNull(LAST_AT.get(channel));
  }

  /**
   * Returns the definitions of these facts for every channel.
   *
   * @return a catalog
   */
  public static FactCatalog catalog() {
    List<FactDefinition> definitions = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      definitions.add(
          FactDefinition.of(state(channel), FactUnit.NONE, SOURCE)
              .withAllowedValues(names(ContactState.values())));
      definitions.add(
          FactDefinition.of(consent(channel), FactUnit.NONE, SOURCE)
              .withAllowedValues(names(ConsentState.values())));
      definitions.add(
          FactDefinition.of(nightConsent(channel), FactUnit.NONE, SOURCE)
              .withAllowedValues(names(ConsentState.values())));
      definitions.add(
          FactDefinition.of(suppression(channel), FactUnit.NONE, SOURCE)
              .withAllowedValues(names(SuppressionReason.values())));
      definitions.add(FactDefinition.of(domainGroup(channel), FactUnit.NONE, SOURCE));
      definitions.add(FactDefinition.of(lastAt(channel), FactUnit.NONE, SOURCE));
    }
    return FactCatalog.of(definitions);
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static String name(Channel channel, String part) {
    return "contact." + channel.code() + "." + part;
  }

  private static <F> Map<Channel, F> perChannel(Function<Channel, F> fact) {
    Map<Channel, F> facts = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      facts.put(channel, fact.apply(channel));
    }
    return facts;
  }
}
