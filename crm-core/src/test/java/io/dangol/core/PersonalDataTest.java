package io.dangol.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.contact.Validity;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No record shows personal data in its text. Every record of the packages about people is made out
 * of samples, with a mark in each component that names something personal; the mark must not show.
 */
class PersonalDataTest {

  /** A name and a telephone number at once, for constructors that ask for either. */
  private static final String MARK = "Gildong 01055501234";

  private static final LocalDate MARKED_DAY = LocalDate.of(1987, 6, 5);

  /** Where records about people are; rules and facts have names too, but nobody's. */
  private static final List<String> ABOUT_PEOPLE =
      List.of(
          "activity",
          "assessment",
          "calendar",
          "consent",
          "customer",
          "grade",
          "group",
          "identity",
          "purchase",
          "quality",
          "relationship",
          "sales",
          "service",
          "view");

  private static final Set<String> PERSONAL =
      Set.of(
          "address",
          "answer",
          "comment",
          "name",
          "note",
          "outcome",
          "phone",
          "raw",
          "reason",
          "resolution",
          "subject",
          "text",
          "title",
          "value");

  private static final Set<String> PERSONAL_DAYS = Set.of("born", "birthday", "day");

  /** Components that are called like personal data and are none. */
  private static final Set<String> NOT_PERSONAL =
      Set.of(
          // evidence of a grade, which is shown to explain it
          "MetricValue.value",
          // the name of a figure, and days of business
          "QualityMetric.name",
          "LinkedRecord.day",
          "Delivery.day",
          "Difference.day",
          "Key.day",
          "Total.day",
          // names of rules and of groups of fields
          "FieldGroup.name",
          "KeyRule.name",
          // needs a text to be made; GoldenRecordTest looks at it
          "StewardOverride.reason");

  private int count;

  @Test
  void noRecord_showsPersonalData() throws IOException, URISyntaxException {
    List<String> shown = new ArrayList<>();
    List<String> notMade = new ArrayList<>();
    int checked = 0;
    for (Class<?> type : recordsAboutPeople()) {
      if (Arrays.stream(type.getRecordComponents()).anyMatch(part -> isPersonal(type, part))) {
        Optional<Object> made = made(type);
        checked++;
        if (made.isEmpty()) {
          notMade.add(type.getName());
        } else if (showsMark(made.get().toString().toLowerCase(Locale.ROOT))) {
          shown.add(type.getName());
        }
      }
    }
    assertThat(shown).as("records that show personal data").isEmpty();
    assertThat(notMade).as("records that need a sample here").isEmpty();
    assertThat(checked).as("records with personal data").isGreaterThan(10);
  }

  private static boolean showsMark(String text) {
    return Stream.of("gildong", "55501234", "06-05").anyMatch(text::contains);
  }

  private static boolean isPersonal(Class<?> type, RecordComponent part) {
    // An identity is an opaque text, made to be shown.
    boolean identity = type.getSimpleName().endsWith("Id");
    boolean text = part.getType() == String.class && PERSONAL.contains(part.getName());
    boolean day =
        (part.getType() == LocalDate.class || part.getType() == MonthDay.class)
            && PERSONAL_DAYS.contains(part.getName());
    return (text || day)
        && !identity
        && !NOT_PERSONAL.contains(type.getSimpleName() + "." + part.getName());
  }

  private static List<Class<?>> recordsAboutPeople() throws IOException, URISyntaxException {
    Path root = Path.of(Customer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root.resolve("io/dangol/core"))) {
      return files
          .map(file -> root.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(
              name ->
                  ABOUT_PEOPLE.stream()
                      .anyMatch(part -> name.startsWith("io.dangol.core." + part + ".")))
          .sorted()
          .<Class<?>>map(PersonalDataTest::load)
          .filter(Class::isRecord)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PersonalDataTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** Some records want counts of at least 1, others none. */
  private Optional<Object> made(Class<?> type) {
    return made(type, 0).or(() -> made(type, 1));
  }

  private Optional<Object> made(Class<?> type, int number) {
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].getType() == int.class ? number : sample(type, parts[i]);
    }
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(values));
    } catch (InvocationTargetException refused) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private @Nullable Object sample(Class<?> owner, RecordComponent part) {
    if (isPersonal(owner, part)) {
      return part.getType() == String.class
          ? MARK
          : part.getType() == MonthDay.class ? MonthDay.from(MARKED_DAY) : MARKED_DAY;
    }
    return sample(part.getType());
  }

  private @Nullable Object sample(Class<?> type) {
    Object plain = plain().get(type);
    if (plain != null) {
      return plain;
    }
    if (type == String.class) {
      // Different every time: nobody is related to themselves.
      count++;
      return "code-" + count;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isRecord()) {
      return made(type).orElse(null);
    }
    if (type.isSealed()) {
      return Arrays.stream(type.getPermittedSubclasses())
          .map(this::sample)
          .filter(one -> one != null)
          .findFirst()
          .orElse(null);
    }
    return null;
  }

  private static Map<Class<?>, Object> plain() {
    CurrencyUnit krw = CurrencyUnit.of("KRW");
    Map<Class<?>, Object> samples = new HashMap<>();
    samples.put(long.class, 1L);
    samples.put(double.class, 0.5);
    samples.put(boolean.class, true);
    samples.put(Integer.class, 1);
    samples.put(BigDecimal.class, BigDecimal.ONE);
    samples.put(Instant.class, Instant.EPOCH);
    samples.put(LocalDate.class, LocalDate.EPOCH);
    samples.put(MonthDay.class, MonthDay.of(1, 1));
    samples.put(Duration.class, Duration.ofHours(1));
    samples.put(Period.class, Period.ofDays(1));
    samples.put(ZoneId.class, ZoneOffset.UTC);
    samples.put(Validity.class, Validity.ALWAYS);
    samples.put(Money.class, Money.ofMajor(krw, 1));
    samples.put(BigMoney.class, BigMoney.of(krw, 1));
    samples.put(List.class, List.of());
    samples.put(Set.class, Set.of());
    samples.put(Map.class, Map.of());
    samples.put(Optional.class, Optional.empty());
    return samples;
  }
}
