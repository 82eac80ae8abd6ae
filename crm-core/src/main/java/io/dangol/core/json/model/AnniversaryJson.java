package io.dangol.core.json.model;

import io.dangol.core.calendar.Anniversary;
import io.dangol.core.calendar.AnniversaryKind;
import io.dangol.core.calendar.DayThirty;
import io.dangol.core.calendar.KoreanLunarCalendar;
import io.dangol.core.calendar.LeapDay;
import io.dangol.core.calendar.LeapMonth;
import io.dangol.core.calendar.LunarCalendar;
import io.dangol.core.calendar.LunarDay;
import io.dangol.core.calendar.SolarDay;
import io.dangol.core.calendar.YearlyDay;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.TextFormat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/**
 * Anniversaries as JSON documents of schema {@code crm.anniversary/1}, with one of {@code solar}
 * and {@code lunar}:
 *
 * <pre>{@code
 * {"schema":"crm.anniversary/1","customer":"C-1","kind":"WEDDING","since":"2010-05-10",
 *  "solar":{"day":"--05-10","leapDay":"FEBRUARY_28"}}
 * {"schema":"crm.anniversary/1","customer":"C-1","kind":"BIRTHDAY",
 *  "lunar":{"calendar":"KOREAN","month":6,"leap":true,"day":10,
 *    "leapMonth":"REGULAR_MONTH","dayThirty":"LAST_OF_MONTH"}}
 * }</pre>
 *
 * <p>{@code since} may be left out.
 */
public final class AnniversaryJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.anniversary/1";

  private static final TextFormat<MonthDay> DAY_OF_YEAR =
      new TextFormat<>("day of a year such as --05-10", MonthDay::parse);

  private AnniversaryJson() {}

  /**
   * Reads an anniversary in the Gregorian or the Korean calendar.
   *
   * @param json the text of the document
   * @return the anniversary, or all problems; never an exception for what the text says
   */
  public static Reading<Anniversary> read(String json) {
    LunarCalendar korean = KoreanLunarCalendar.instance();
    return read(json, Map.of(korean.code(), korean));
  }

  /**
   * Reads an anniversary.
   *
   * @param json the text of the document
   * @param calendars the lunar calendars by their codes
   * @return the anniversary, or all problems; never an exception for what the text says
   */
  public static Reading<Anniversary> read(String json, Map<String, LunarCalendar> calendars) {
    return JsonCursor.read(json, SCHEMA, root -> anniversary(root, calendars));
  }

  private static Supplier<Anniversary> anniversary(
      JsonCursor json, Map<String, LunarCalendar> calendars) {
    String customer = json.text("customer");
    AnniversaryKind kind = json.enumeration("kind", AnniversaryKind.class);
    LocalDate since = Texts.optionalDay(json, "since");
    boolean lunar = json.has("lunar");
    if (lunar && json.has("solar")) {
      json.problem("solar", "A day is counted in one calendar, solar or lunar.");
    }
    Supplier<YearlyDay> day =
        lunar
            ? json.object("lunar", members -> lunar(members, calendars))
            : json.object("solar", AnniversaryJson::solar);
    return () -> new Anniversary(CustomerId.of(customer), kind, day.get(), since);
  }

  private static Supplier<YearlyDay> solar(JsonCursor json) {
    MonthDay day = json.parsed("day", DAY_OF_YEAR, MonthDay.of(1, 1));
    LeapDay leapDay = json.enumeration("leapDay", LeapDay.class);
    return () -> new SolarDay(day, leapDay);
  }

  private static Supplier<YearlyDay> lunar(JsonCursor json, Map<String, LunarCalendar> calendars) {
    String code = json.text("calendar");
    LunarCalendar calendar = calendars.getOrDefault(code, KoreanLunarCalendar.instance());
    if (!calendars.containsKey(code)) {
      json.problem("calendar", "The calendar is none of %s.".formatted(calendars.keySet()));
    }
    int month = json.integer("month");
    boolean leap = json.bool("leap");
    int day = json.integer("day");
    LeapMonth leapMonth = json.enumeration("leapMonth", LeapMonth.class);
    DayThirty dayThirty = json.enumeration("dayThirty", DayThirty.class);
    return () -> new LunarDay(month, leap, day, leapMonth, dayThirty, calendar);
  }

  /**
   * Writes an anniversary in its canonical form: equal anniversaries give equal text.
   *
   * @param anniversary the anniversary, on a {@link SolarDay} or {@link LunarDay}
   * @return the text, without white space
   * @throws IllegalArgumentException if its day is of another kind, which has no form
   */
  public static String write(Anniversary anniversary) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          members(json, anniversary);
          json.writeEndObject();
        });
  }

  static void members(JsonGenerator json, Anniversary anniversary) {
    json.writeStringProperty("customer", anniversary.customer().value());
    json.writeStringProperty("kind", anniversary.kind().name());
    Texts.write(json, "since", anniversary.since());
    YearlyDay day = anniversary.day();
    if (day instanceof SolarDay solar) {
      json.writeName("solar");
      json.writeStartObject();
      json.writeStringProperty("day", solar.day().toString());
      json.writeStringProperty("leapDay", solar.leapDay().name());
      json.writeEndObject();
    } else if (day instanceof LunarDay lunar) {
      json.writeName("lunar");
      json.writeStartObject();
      json.writeStringProperty("calendar", lunar.calendar().code());
      json.writeNumberProperty("month", lunar.month());
      json.writeBooleanProperty("leap", lunar.leap());
      json.writeNumberProperty("day", lunar.day());
      json.writeStringProperty("leapMonth", lunar.leapMonth().name());
      json.writeStringProperty("dayThirty", lunar.dayThirty().name());
      json.writeEndObject();
    } else {
      throw new IllegalArgumentException(
          "a day of %s has no JSON form".formatted(day.getClass().getSimpleName()));
    }
  }
}
