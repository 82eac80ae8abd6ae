package io.dangol.segmentation.profile;

import io.dangol.core.fact.Fact;

/**
 * One measured fact within one segment. Quantiles are order statistics x_(ceil(p n)), without
 * interpolation; everything is NaN where no customer has a value, except counts, sums and shares,
 * which are 0.
 *
 * @param fact the fact
 * @param values the number of customers with a value
 * @param mean the mean
 * @param lowerQuartile the first quartile
 * @param median the median
 * @param upperQuartile the third quartile
 * @param sum the sum, by compensated addition
 * @param sumShare the sum as a share of the sum over all customers; 0 where that is 0
 * @param index 100 times the mean divided by the mean over all customers; NaN where that is 0
 */
public record MeasureProfile(
    Fact<?> fact,
    int values,
    double mean,
    double lowerQuartile,
    double median,
    double upperQuartile,
    double sum,
    double sumShare,
    double index) {}
