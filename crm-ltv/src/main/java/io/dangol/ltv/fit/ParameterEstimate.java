package io.dangol.ltv.fit;

/**
 * One estimated parameter with its uncertainty.
 *
 * <p>Positive parameters are estimated on the log scale, so that the interval {@code exp(ln p -+ z
 * se(ln p))} is asymmetric and never negative; the standard error is carried back with the delta
 * method, {@code se(p) = p se(ln p)}.
 *
 * @param name the parameter's letter in the literature, such as {@code alpha}
 * @param value the estimate, finite
 * @param standardError the standard error from the observed information; {@link
 *     Double#POSITIVE_INFINITY} where the data do not determine the parameter
 * @param lower the lower end of the confidence interval; 0 where nothing bounds a positive
 *     parameter from below
 * @param upper the upper end of the confidence interval, infinite where nothing bounds the
 *     parameter
 */
public record ParameterEstimate(
    String name, double value, double standardError, double lower, double upper) {}
