package io.dangol.examples.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/** What the design promises about the modules, held by the build. */
@AnalyzeClasses(packages = "io.dangol", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] LIBRARY = {
    "io.dangol.core..", "io.dangol.segmentation..", "io.dangol.ltv..", "io.dangol.campaign.."
  };

  @ArchTest
  static void sees_every_module(JavaClasses classes) {
    assertThat(LIBRARY)
        .allSatisfy(module -> assertThat(classes.that(resideInAPackage(module))).isNotEmpty());
  }

  @ArchTest
  static final ArchRule core_depends_on_no_other_module =
      noClasses()
          .that()
          .resideInAPackage("io.dangol.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.dangol.segmentation..",
              "io.dangol.ltv..",
              "io.dangol.campaign..",
              "io.dangol.examples..");

  @ArchTest
  static final ArchRule segmentation_depends_on_core_only = dependsOnCoreOnly("segmentation");

  @ArchTest static final ArchRule ltv_depends_on_core_only = dependsOnCoreOnly("ltv");

  @ArchTest static final ArchRule campaign_depends_on_core_only = dependsOnCoreOnly("campaign");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("io.dangol.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule jackson_stays_in_json_packages =
      noClasses()
          .that()
          .resideInAnyPackage(LIBRARY)
          .and()
          .resideOutsideOfPackages("..json..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule commons_math_stays_internal =
      noClasses()
          .that()
          .resideInAnyPackage(LIBRARY)
          .and()
          .resideOutsideOfPackages("..internal..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.math3..");

  @ArchTest
  static final ArchRule internal_types_and_mathematics_libraries_never_show =
      methods()
          .that()
          .areDeclaredInClassesThat(
              resideInAnyPackage(LIBRARY)
                  .and(not(resideInAPackage("..internal..")))
                  .and(new Visible()))
          .should(notShowHiddenTypes());

  @ArchTest
  static final ArchRule internal_packages_belong_to_their_module =
      classes()
          .that()
          .resideInAnyPackage(
              "io.dangol.segmentation..internal..",
              "io.dangol.ltv..internal..",
              "io.dangol.campaign..internal..")
          .should(beUsedWithinTheirModule())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule examples_use_the_public_api =
      noClasses()
          .that()
          .resideInAPackage("io.dangol.examples..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.dangol.core..internal..",
              "io.dangol.segmentation..internal..",
              "io.dangol.ltv..internal..",
              "io.dangol.campaign..internal..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule engines_read_no_clock_and_no_surroundings =
      noClasses()
          .that()
          .resideInAnyPackage(LIBRARY)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(TimeZone.class, "getDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault");

  @ArchTest
  static final ArchRule randomness_has_a_seed =
      noClasses()
          .that()
          .resideInAnyPackage(LIBRARY)
          .should()
          .callConstructor(Random.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class)
          .orShould()
          .callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule libraries_do_not_print =
      noClasses().that().resideInAnyPackage(LIBRARY).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule accessors_have_no_get_prefix =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(LIBRARY)
          .and()
          .arePublic()
          .should()
          .haveNameNotMatching("(get|set)[A-Z].*");

  @ArchTest
  static final ArchRule names_say_what_a_class_is =
      classes()
          .that()
          .resideInAnyPackage(LIBRARY)
          .should()
          .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils)$");

  @ArchTest
  static void packages_are_null_marked(JavaClasses classes) {
    assertThat(
            classes.that(resideInAnyPackage(LIBRARY)).stream()
                .map(JavaClass::getPackage)
                .distinct())
        .allSatisfy(
            pack -> assertThat(pack.isAnnotatedWith(NullMarked.class)).as(pack.getName()).isTrue());
  }

  private static ArchRule dependsOnCoreOnly(String module) {
    return noClasses()
        .that()
        .resideInAPackage("io.dangol." + module + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.dangol..")
                .and(not(resideInAnyPackage("io.dangol.core..", "io.dangol." + module + ".."))));
  }

  private static ArchCondition<JavaMethod> notShowHiddenTypes() {
    return new ArchCondition<>("not show hidden types") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!method.getModifiers().contains(JavaModifier.PUBLIC)
            && !method.getModifiers().contains(JavaModifier.PROTECTED)) {
          return;
        }
        var shown = new HashSet<>(method.getReturnType().getAllInvolvedRawTypes());
        method.getParameterTypes().forEach(type -> shown.addAll(type.getAllInvolvedRawTypes()));
        shown.addAll(method.getExceptionTypes());
        shown.stream()
            .filter(ArchitectureTest::isHidden)
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " shows " + type.getName())));
      }
    };
  }

  private static boolean isHidden(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("org.apache.commons.")
        || (name.startsWith("io.dangol.") && name.contains(".internal"));
  }

  private static ArchCondition<JavaClass> beUsedWithinTheirModule() {
    return new ArchCondition<>("be used within their module") {
      @Override
      public void check(JavaClass internal, ConditionEvents events) {
        String module = moduleOf(internal);
        internal.getDirectDependenciesToSelf().stream()
            .filter(dependency -> !moduleOf(dependency.getOriginClass()).equals(module))
            .forEach(
                dependency ->
                    events.add(
                        SimpleConditionEvent.violated(internal, dependency.getDescription())));
      }
    };
  }

  private static String moduleOf(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.", -1);
    return parts.length > 2 ? parts[2] : "";
  }

  /** Public, and every class around it too. */
  private static final class Visible extends DescribedPredicate<JavaClass> {

    Visible() {
      super("are visible");
    }

    @Override
    public boolean test(JavaClass type) {
      return type.getModifiers().contains(JavaModifier.PUBLIC)
          && type.getEnclosingClass().map(this::test).orElse(true);
    }
  }
}
