package io.dangol.core.fact;

/**
 * A fact whose values have an order: numbers, amounts and dates.
 *
 * @param <T> the type of the fact's values
 */
public sealed interface OrderedFact<T> extends Fact<T> permits NumberFact, MoneyFact, DateFact {}
