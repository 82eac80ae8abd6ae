package io.dangol.core.consent.contactability;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.customer.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Which e-mail domains share a receiving server, and so its limits. Immutable.
 *
 * <p>Nothing is looked up: a host that knows the mail exchangers of domains gives them.
 */
public final class DomainGroups {

  private static final DomainGroups CONSUMER =
      new DomainGroups(consumerDomains(), domain -> domain);

  private final Map<String, String> groups;
  private final UnaryOperator<String> others;

  private DomainGroups(Map<String, String> groups, UnaryOperator<String> others) {
    this.groups = Map.copyOf(groups);
    this.others = others;
  }

  /**
   * Returns the groups of the large mailbox providers; every other domain is a group of its own.
   *
   * @return the groups {@code gmail naver kakao nate outlook yahoo icloud}
   */
  public static DomainGroups consumer() {
    return CONSUMER;
  }

  private static Map<String, String> consumerDomains() {
    Map<String, String> groups = new HashMap<>();
    put(groups, "gmail", "gmail.com", "googlemail.com");
    put(groups, "naver", "naver.com");
    put(groups, "kakao", "hanmail.net", "daum.net", "kakao.com");
    put(groups, "nate", "nate.com");
    put(groups, "outlook", "outlook.com", "outlook.kr", "hotmail.com", "live.com", "msn.com");
    put(groups, "yahoo", "yahoo.com", "yahoo.co.kr", "yahoo.co.jp", "aol.com", "ymail.com");
    put(groups, "icloud", "icloud.com", "me.com", "mac.com");
    return groups;
  }

  private static void put(Map<String, String> groups, String group, String... domains) {
    for (String domain : domains) {
      groups.put(domain, group);
    }
  }

  /**
   * Returns these groups with more domains.
   *
   * @param group the group
   * @param domains its domains; they leave the group that they were in
   * @return the groups
   */
  public DomainGroups with(String group, String... domains) {
    Map<String, String> more = new HashMap<>(groups);
    for (String domain : domains) {
      more.put(domainOf("@" + domain), Objects.requireNonNull(group, "group"));
    }
    return new DomainGroups(more, others);
  }

  /**
   * Returns these groups with an answer for the domains that are in none, such as the site of their
   * mail exchanger.
   *
   * @param groupOfDomain gives the group of a domain in lower case, in ASCII, without a dot at its
   *     end
   * @return the groups
   */
  public DomainGroups otherwise(UnaryOperator<String> groupOfDomain) {
    return new DomainGroups(groups, Objects.requireNonNull(groupOfDomain, "groupOfDomain"));
  }

  /**
   * Returns the group of an e-mail address. Domains are compared as {@link AddressRules} compares
   * them: in whatever case and script, with or without a dot at the end.
   *
   * @param address the address
   * @return the group, or empty if the text has no domain
   */
  public Optional<String> groupOf(String address) {
    String domain = domainOf(address);
    if (domain.isEmpty()) {
      return Optional.empty();
    }
    String known = groups.get(domain);
    return Optional.of(known == null ? others.apply(domain) : known);
  }

  private static String domainOf(String address) {
    String normalized = AddressRules.plain().normalized(Channel.EMAIL, address);
    int at = normalized.lastIndexOf('@');
    return at < 0 ? "" : normalized.substring(at + 1);
  }
}
