package io.dangol.examples.cli.pipeline;

import static io.dangol.core.grade.ContactMedium.DIRECT_MAIL;
import static io.dangol.core.grade.ContactMedium.EMAIL;
import static io.dangol.core.grade.ContactMedium.PHONE;
import static io.dangol.core.grade.ContactMedium.TELEPHONE_ROUND;
import static io.dangol.core.grade.ContactMedium.VISIT;
import static io.dangol.core.grade.Grade.A;
import static io.dangol.core.grade.Grade.B;
import static io.dangol.core.grade.Grade.C;
import static io.dangol.core.grade.Grade.D;
import static io.dangol.core.grade.Grade.S;
import static io.dangol.segmentation.rfm.RfmFacts.FREQUENCY_SCORE;
import static io.dangol.segmentation.rfm.RfmFacts.MONETARY_SCORE;
import static io.dangol.segmentation.rfm.RfmFacts.RECENCY_SCORE;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.audience.Share;
import io.dangol.campaign.delivery.DeliveryPolicy;
import io.dangol.campaign.offer.SampleOffers;
import io.dangol.campaign.policy.ContactPolicy;
import io.dangol.campaign.policy.MinimumGap;
import io.dangol.core.grade.ContactMedium;
import io.dangol.core.grade.ContactPlan;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.grade.PlannedContact;
import io.dangol.segmentation.scale.TiePolicy;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a run does, as data. Nothing in the defaults depends on the currency or on the size of its
 * amounts: grades and target are rules over scores.
 *
 * @param window how far back frequency and monetary look; empty for all history, the default
 * @param bins the number of scores per dimension; default 5
 * @param ties what happens to equal values; default {@link TiePolicy#SAME_BIN}
 * @param clusters the number of clusters; default 6
 * @param clusterSeed the seed of the clusters; default 42
 * @param repeatModel the model of repeat purchases; default {@link RepeatKind#MBGNBD}
 * @param calibrationEnd the last day that the tracking curve of the report fits on, the days after
 *     it being the hold-out; empty for no curve, the default. Values are those of a fit on all days
 * @param margin contribution margin as a share of spend; default 0.3
 * @param annualDiscount the yearly discount rate as a share; default 0.10
 * @param horizonYears how many years of purchases count towards the value; empty for all to come,
 *     the default
 * @param grades who has which grade
 * @param contacts how each grade is spoken to
 * @param campaign who gets which offer
 * @param delivery in how many slices it goes out; all at once by default
 */
public record RunConfig(
    Optional<Period> window,
    int bins,
    TiePolicy ties,
    int clusters,
    long clusterSeed,
    RepeatKind repeatModel,
    Optional<LocalDate> calibrationEnd,
    double margin,
    double annualDiscount,
    OptionalDouble horizonYears,
    GradePolicy grades,
    ContactPlan contacts,
    Campaign campaign,
    DeliveryPolicy delivery) {

  /**
   * Returns the defaults.
   *
   * @return a configuration for any shop
   */
  public static RunConfig defaults() {
    return new RunConfig(
        Optional.empty(),
        5,
        TiePolicy.SAME_BIN,
        6,
        42,
        RepeatKind.MBGNBD,
        Optional.empty(),
        0.3,
        0.10,
        OptionalDouble.empty(),
        defaultGrades(),
        defaultContacts(),
        defaultCampaign(),
        DeliveryPolicy.atOnce());
  }

  /** Best are those who buy often, much and lately; who spent much once keeps a middle grade. */
  private static GradePolicy defaultGrades() {
    return GradePolicy.named("scores", 1)
        .tier(
            S,
            RECENCY_SCORE.atLeast(4).and(FREQUENCY_SCORE.atLeast(4)).and(MONETARY_SCORE.atLeast(5)))
        .tier(A, RECENCY_SCORE.atLeast(3).and(MONETARY_SCORE.atLeast(4)))
        .tier(B, RECENCY_SCORE.atLeast(2).and(MONETARY_SCORE.atLeast(3)))
        .tier(C, RECENCY_SCORE.atLeast(3).or(MONETARY_SCORE.atLeast(3)))
        .otherwise(D);
  }

  /** The closer the better the customer; the least are only kept on file. */
  private static ContactPlan defaultContacts() {
    return new ContactPlan(
        "by grade",
        1,
        Map.of(
            S,
            by(VISIT),
            A,
            by(TELEPHONE_ROUND),
            B,
            by(TELEPHONE_ROUND),
            C,
            by(DIRECT_MAIL, EMAIL)),
        Map.of(S, by(VISIT), A, by(VISIT), B, by(PHONE), C, by(DIRECT_MAIL)));
  }

  private static PlannedContact by(ContactMedium... media) {
    return new PlannedContact(Set.of(media), Set.of());
  }

  /** Everybody who is not long gone; the offer table leaves the best without a discount. */
  private static Campaign defaultCampaign() {
    return Campaign.named("Offers by RFM")
        .target(RECENCY_SCORE.atLeast(2))
        .offers(SampleOffers.rfm())
        .holdout(Share.percent(10))
        .policy(ContactPolicy.none().withMinimumGap(MinimumGap.ofDays(14)))
        .build();
  }
}
