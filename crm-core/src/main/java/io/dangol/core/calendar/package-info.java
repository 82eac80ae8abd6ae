/**
 * Days that come again: birthdays, wedding days, founding days, the day of the first purchase.
 *
 * <p>{@link io.dangol.core.calendar.Anniversary} is the entry type. It tells on which days it falls
 * and whether one of them is due, and gives each occurrence a key, so that a message about it goes
 * out once:
 *
 * <pre>{@code
 * Anniversary birthday =
 *     Anniversary.of(customer, AnniversaryKind.BIRTHDAY, SolarDay.of(LocalDate.of(1992, 2, 29)));
 * List<Occurrence> due = birthday.due(LocalDate.of(2026, 2, 21), Period.ofDays(7));
 * due.get(0).key();        // "C-1029/BIRTHDAY/2026-02-28"
 * }</pre>
 *
 * <p>Days are days of the customer's own zone. Lunar birthdays are {@link
 * io.dangol.core.calendar.LunarDay}s over the Korean calendar of 1900 to 2050, which is embedded,
 * or over a {@link io.dangol.core.calendar.LunarCalendar} of the host; a Gregorian year can hold
 * two of them, or none. {@link io.dangol.core.calendar.AnniversaryStore#due} tells what is due
 * among all customers, each in their own zone, and whose day a calendar that ends does not tell.
 */
@NullMarked
package io.dangol.core.calendar;

import org.jspecify.annotations.NullMarked;
