/**
 * Numerics behind the models: optimisation, special functions, quadrature and the likelihoods. Not
 * API; the letters here are those of the papers, and the public packages map them to words once.
 *
 * <p>Entry type for fits: {@link io.dangol.ltv.internal.MaximumLikelihood}. Entry type for
 * predictions: {@link io.dangol.ltv.internal.PurchaseProcess}. Times are in the unit of the model.
 */
@NullMarked
package io.dangol.ltv.internal;

import org.jspecify.annotations.NullMarked;
