package io.dangol.core.sales;

import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an opportunity when it is opened.
 *
 * <p>The title may be personal, and so is left out of {@link #toString()}.
 *
 * @param id the identity
 * @param customer who may buy
 * @param owner the member of staff who is after it at first, not blank
 * @param title what it is about, not blank
 * @param openedAt when it was opened
 * @param stage the step in which it begins
 * @param amount what it may bring, not negative
 * @param expectedClose the day on which the customer is expected to decide
 * @param contacts who takes part in the decision
 * @param campaign the campaign that it came from, or null
 */
public record OpportunityTerms(
    OpportunityId id,
    CustomerId customer,
    String owner,
    String title,
    Instant openedAt,
    Stage stage,
    Money amount,
    LocalDate expectedClose,
    List<ContactRole> contacts,
    @Nullable String campaign) {

  public OpportunityTerms {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(openedAt, "openedAt");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(expectedClose, "expectedClose");
    if (Objects.requireNonNull(owner, "owner").isBlank()
        || Objects.requireNonNull(title, "title").isBlank()) {
      throw new IllegalArgumentException(
          "owner and title of opportunity %s must not be blank".formatted(id));
    }
    if (Objects.requireNonNull(amount, "amount").isNegative()) {
      throw new IllegalArgumentException(
          "the amount of opportunity %s must not be negative".formatted(id));
    }
    contacts = List.copyOf(contacts);
  }

  /**
   * Returns terms without contacts and campaign.
   *
   * @param id the identity
   * @param customer who may buy
   * @param owner the member of staff who is after it, not blank
   * @param title what it is about, not blank
   * @param openedAt when it was opened
   * @param stage the step in which it begins
   * @param amount what it may bring, not negative
   * @param expectedClose the day on which the customer is expected to decide
   * @return the terms
   * @throws IllegalArgumentException if a text is blank or the amount negative
   */
  public static OpportunityTerms of(
      OpportunityId id,
      CustomerId customer,
      String owner,
      String title,
      Instant openedAt,
      Stage stage,
      Money amount,
      LocalDate expectedClose) {
    return new OpportunityTerms(
        id, customer, owner, title, openedAt, stage, amount, expectedClose, List.of(), null);
  }

  /**
   * Returns these terms with one more person who takes part in the decision.
   *
   * @param contact the person and the part
   * @return the terms
   */
  public OpportunityTerms with(ContactRole contact) {
    List<ContactRole> more = new ArrayList<>(contacts);
    more.add(contact);
    return new OpportunityTerms(
        id, customer, owner, title, openedAt, stage, amount, expectedClose, more, campaign);
  }

  /**
   * Returns these terms with the campaign that the opportunity came from.
   *
   * @param source the campaign
   * @return the terms
   */
  public OpportunityTerms from(String source) {
    return new OpportunityTerms(
        id,
        customer,
        owner,
        title,
        openedAt,
        stage,
        amount,
        expectedClose,
        contacts,
        Objects.requireNonNull(source, "source"));
  }

  /**
   * Returns the campaign that it came from.
   *
   * @return the campaign, or empty
   */
  public Optional<String> sourceCampaign() {
    return Optional.ofNullable(campaign);
  }

  /** Returns identity, customer and stage, never the title. */
  @Override
  public String toString() {
    return "OpportunityTerms[%s, %s, %s]".formatted(id, customer, stage.code());
  }
}
