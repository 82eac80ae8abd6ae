package io.dangol.core.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * The Korean lunar calendar of the lunar years {@value #FIRST_YEAR} to {@value #LAST_YEAR}, which
 * are the days from 31 January 1900 to 10 February 2051.
 *
 * <p>Months begin on the day of the new moon in Korea, which is why the calendar differs from the
 * Chinese one by a day here and there. The lengths of the months are embedded: they were taken from
 * {@code DangiCalendar} of ICU4J 78.1 and compared, month by month, with the table of the open
 * library korean_lunar_calendar, which follows the almanac of the Korea Astronomy and Space Science
 * Institute. The two differ in one place: the new moon of 26 February 2017 came at 23:58 Korean
 * time, which ICU's approximation puts on the next day; the almanac is followed here.
 *
 * @see <a href="https://unicode-org.github.io/icu-docs/apidoc/released/icu4j/">ICU4J,
 *     DangiCalendar</a>
 * @see <a href="https://github.com/usingsky/korean_lunar_calendar_py">korean_lunar_calendar</a>
 * @see <a href="https://astro.kasi.re.kr">Korea Astronomy and Space Science Institute</a>
 */
public final class KoreanLunarCalendar implements LunarCalendar {

  /** The first lunar year that is covered. */
  public static final int FIRST_YEAR = 1900;

  /** The last lunar year that is covered. */
  public static final int LAST_YEAR = 2050;

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 31);

  private static final int LEAP_SHIFT = 13;

  /**
   * One number per lunar year: the bits from {@link #LEAP_SHIFT} on are the number of the month
   * that a leap month follows, 0 for none; bit i below tells whether the month in place i (0 to 12,
   * the leap month in its place) has 30 days and not 29.
   */
  private static final int[] YEARS = {
    0x116d2, 0x00752, 0x00ea5, 0x0b64a, 0x0064b, 0x00a9b, 0x09556, 0x0056a,
    0x00b59, 0x05752, 0x00752, 0x0db25, 0x00b25, 0x00a4b, 0x0b29b, 0x00aad,
    0x0056a, 0x04b69, 0x00ba9, 0x0fb52, 0x00d92, 0x00d25, 0x0ba4d, 0x00956,
    0x002b5, 0x095ad, 0x006d4, 0x00da9, 0x05d92, 0x00e92, 0x0cd26, 0x00527,
    0x00a57, 0x0b2b6, 0x00ada, 0x006d4, 0x06ea9, 0x00749, 0x0f693, 0x00a93,
    0x0052b, 0x0ca5b, 0x0096d, 0x00b6a, 0x09b54, 0x00ba4, 0x00b49, 0x05a93,
    0x00a95, 0x0f52b, 0x0052d, 0x00aad, 0x0b56a, 0x00db2, 0x00da4, 0x07d49,
    0x00d4a, 0x11a95, 0x00a96, 0x00556, 0x0cab5, 0x00ad5, 0x006d2, 0x08ea5,
    0x00ea5, 0x00e4a, 0x06c96, 0x00a9b, 0x0f556, 0x0056a, 0x00b59, 0x0b752,
    0x00752, 0x00725, 0x0964b, 0x00a4b, 0x112ab, 0x002ad, 0x0056b, 0x0cb69,
    0x00da9, 0x00d92, 0x09b25, 0x00d25, 0x15a4d, 0x00a56, 0x002b6, 0x0d5ad,
    0x006d4, 0x00da9, 0x0bd92, 0x00e92, 0x00d26, 0x06a56, 0x00a57, 0x112b6,
    0x00b5a, 0x006d4, 0x0aec9, 0x00749, 0x00693, 0x09527, 0x0052b, 0x00a5b,
    0x0555a, 0x0036a, 0x0fb55, 0x00ba4, 0x00b49, 0x0ba93, 0x00a95, 0x0052d,
    0x06a5d, 0x00aad, 0x135aa, 0x005d2, 0x00da5, 0x0bd4a, 0x00d4a, 0x00a95,
    0x0952d, 0x00556, 0x00ab5, 0x055aa, 0x006d2, 0x0cea5, 0x00ea5, 0x00e4a,
    0x0ac96, 0x00c9b, 0x0055a, 0x06ad5, 0x00b69, 0x17752, 0x00752, 0x00b25,
    0x0d64b, 0x00a4b, 0x004ab, 0x0a55b, 0x0056d, 0x00b69, 0x05b52, 0x00d92,
    0x0fd25, 0x00d25, 0x00a4d, 0x0b4ad, 0x002b6, 0x005b5, 0x06da9,
  };

  /** The days from {@link #FIRST_DAY} to the beginning of each year, and to the end of the last. */
  private static final int[] BEGINNINGS = beginnings();

  private static final KoreanLunarCalendar INSTANCE = new KoreanLunarCalendar();

  private KoreanLunarCalendar() {}

  /**
   * Returns the calendar.
   *
   * @return the only instance
   */
  public static KoreanLunarCalendar instance() {
    return INSTANCE;
  }

  @Override
  public String code() {
    return "KOREAN";
  }

  @Override
  public boolean covers(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  @Override
  public int lengthOfMonth(int year, int month, boolean leap) {
    LunarDay.check(month, 1);
    int bits = bits(year);
    return leap && leapMonth(bits) != month ? 0 : lengthAt(bits, placeOf(bits, month, leap));
  }

  @Override
  public Optional<LocalDate> toSolar(LunarDate date) {
    if (date.day() > lengthOfMonth(date.year(), date.month(), date.leap())) {
      return Optional.empty();
    }
    int bits = bits(date.year());
    int days = BEGINNINGS[date.year() - FIRST_YEAR] + date.day() - 1;
    for (int place = 0; place < placeOf(bits, date.month(), date.leap()); place++) {
      days += lengthAt(bits, place);
    }
    return Optional.of(FIRST_DAY.plusDays(days));
  }

  @Override
  public LunarDate toLunar(LocalDate day) {
    long days = ChronoUnit.DAYS.between(FIRST_DAY, day);
    if (days < 0 || days >= BEGINNINGS[YEARS.length]) {
      throw new IllegalArgumentException(
          "days from %s to %s are covered, not one of the year %d"
              .formatted(
                  FIRST_DAY, FIRST_DAY.plusDays(BEGINNINGS[YEARS.length] - 1L), day.getYear()));
    }
    int found = Arrays.binarySearch(BEGINNINGS, (int) days);
    int index = found >= 0 ? found : -found - 2;
    int rest = (int) days - BEGINNINGS[index];
    int bits = YEARS[index];
    int place = 0;
    while (rest >= lengthAt(bits, place)) {
      rest -= lengthAt(bits, place);
      place++;
    }
    int leapMonth = leapMonth(bits);
    boolean afterLeap = leapMonth > 0 && place >= leapMonth;
    boolean leap = leapMonth > 0 && place == leapMonth;
    return new LunarDate(FIRST_YEAR + index, afterLeap ? place : place + 1, leap, rest + 1);
  }

  private int bits(int year) {
    if (!covers(year)) {
      throw new IllegalArgumentException(
          "lunar years from %d to %d are covered, not %d".formatted(FIRST_YEAR, LAST_YEAR, year));
    }
    return YEARS[year - FIRST_YEAR];
  }

  private static int leapMonth(int bits) {
    return bits >> LEAP_SHIFT;
  }

  private static int lengthAt(int bits, int place) {
    return 29 + (bits >> place & 1);
  }

  /** The leap month has the place after the month of its number. */
  private static int placeOf(int bits, int month, boolean leap) {
    int leapMonth = leapMonth(bits);
    boolean behindLeap = leap || (leapMonth > 0 && month > leapMonth);
    return behindLeap ? month : month - 1;
  }

  private static int[] beginnings() {
    int[] beginnings = new int[YEARS.length + 1];
    for (int i = 0; i < YEARS.length; i++) {
      int days = 0;
      int months = leapMonth(YEARS[i]) > 0 ? 13 : 12;
      for (int place = 0; place < months; place++) {
        days += lengthAt(YEARS[i], place);
      }
      beginnings[i + 1] = beginnings[i] + days;
    }
    return beginnings;
  }
}
