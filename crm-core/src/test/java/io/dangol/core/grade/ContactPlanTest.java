package io.dangol.core.grade;

import static io.dangol.core.grade.ContactPlan.Stage.AFTER_TELEPHONE_ROUND;
import static io.dangol.core.grade.ContactPlan.Stage.BEFORE_TELEPHONE_ROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactPlanTest {

  /** The plan of the source documents: what each grade gets before and after the round. */
  private static ContactPlan sourcePlan() {
    Map<Grade, PlannedContact> before = new LinkedHashMap<>();
    Map<Grade, PlannedContact> after = new LinkedHashMap<>();
    Set<Capture> history = Set.of(Capture.CONTACT_HISTORY);
    Set<Capture> complaints = Set.of(Capture.COMPLAINTS, Capture.EVENT_PLANS);
    Set<Capture> person = Set.of(Capture.CONTACT_PERSON, Capture.EVENT_PLANS);
    Set<Capture> address = Set.of(Capture.ADDRESS, Capture.EVENT_PLANS);
    before.put(Grade.S, by(history, ContactMedium.VISIT));
    after.put(Grade.S, by(history, ContactMedium.VISIT));
    before.put(Grade.A, by(complaints, ContactMedium.TELEPHONE_ROUND));
    after.put(Grade.A, by(complaints, ContactMedium.VISIT));
    before.put(Grade.B, by(person, ContactMedium.TELEPHONE_ROUND));
    after.put(Grade.B, by(person, ContactMedium.PHONE));
    before.put(Grade.C, by(address, ContactMedium.DIRECT_MAIL, ContactMedium.EMAIL));
    after.put(Grade.C, by(address, ContactMedium.DIRECT_MAIL));
    before.put(Grade.D, PlannedContact.NONE);
    after.put(Grade.D, PlannedContact.NONE);
    return new ContactPlan("sources", 1, before, after);
  }

  private static PlannedContact by(Set<Capture> captures, ContactMedium... media) {
    return new PlannedContact(Set.of(media), captures);
  }

  @Test
  void contact_isThatOfTheSources_beforeAndAfterTheTelephoneRound() {
    assertThat(plan(BEFORE_TELEPHONE_ROUND))
        .containsExactly(
            "S [VISIT] [CONTACT_HISTORY]",
            "A [TELEPHONE_ROUND] [COMPLAINTS, EVENT_PLANS]",
            "B [TELEPHONE_ROUND] [EVENT_PLANS, CONTACT_PERSON]",
            "C [DIRECT_MAIL, EMAIL] [EVENT_PLANS, ADDRESS]",
            "D [] []");
    assertThat(plan(AFTER_TELEPHONE_ROUND))
        .containsExactly(
            "S [VISIT] [CONTACT_HISTORY]",
            "A [VISIT] [COMPLAINTS, EVENT_PLANS]",
            "B [PHONE] [EVENT_PLANS, CONTACT_PERSON]",
            "C [DIRECT_MAIL] [EVENT_PLANS, ADDRESS]",
            "D [] []");
  }

  private static List<String> plan(ContactPlan.Stage stage) {
    return sourcePlan().before().keySet().stream()
        .map(
            grade -> {
              PlannedContact contact = sourcePlan().contact(grade, stage);
              return "%s %s %s".formatted(grade, contact.media(), contact.captures());
            })
        .toList();
  }

  @Test
  void contact_isNone_forAGradeThatThePlanDoesNotName() {
    assertThat(sourcePlan().contact(Grade.of("VIP"), BEFORE_TELEPHONE_ROUND))
        .isEqualTo(PlannedContact.NONE);
  }

  @Test
  void plan_isRefused_whenTheStagesNameDifferentGrades() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContactPlan("p", 1, Map.of(Grade.S, PlannedContact.NONE), Map.of()));
  }
}
