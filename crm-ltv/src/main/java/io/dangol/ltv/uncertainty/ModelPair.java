package io.dangol.ltv.uncertainty;

import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.spend.SpendModel;

/**
 * What a lifetime value is made of: a model of purchases and one of spend, fitted to the same
 * customers.
 *
 * @param repeat the model of purchases, with covariates or without
 * @param spend the model of spend per purchase
 */
public record ModelPair(PurchaseModel repeat, SpendModel spend) {}
