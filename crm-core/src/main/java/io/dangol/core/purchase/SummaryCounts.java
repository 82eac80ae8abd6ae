package io.dangol.core.purchase;

/**
 * What a summary saw and what it left out: nothing is dropped without being counted.
 *
 * @param customers customers, one per row of the table
 * @param customersWithoutPurchase customers without a purchase before the analysis date, whose
 *     facts are missing
 * @param customersAfterCalibration customers with a purchase before the analysis date but none by
 *     the calibration end, whose repeat facts are missing
 * @param rowsSeen rows before the analysis date
 * @param rowsAfterAsOf rows on the analysis date or later, not seen
 * @param refundRows rows before the analysis date with a negative amount
 * @param zeroRows rows with an amount of zero, on whatever day; they count as purchases
 * @param refundedOrders orders left out because they were fully refunded before the analysis date
 * @param repeatDaysWithoutSpend repeat purchase days whose amount is not positive, left out of the
 *     mean spend
 */
public record SummaryCounts(
    int customers,
    int customersWithoutPurchase,
    int customersAfterCalibration,
    long rowsSeen,
    long rowsAfterAsOf,
    long refundRows,
    long zeroRows,
    long refundedOrders,
    long repeatDaysWithoutSpend) {}
