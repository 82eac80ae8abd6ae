package io.dangol.core.activity;

/** Keeps signs of interest in products; proven with {@code ActivityStoreContract}. */
public interface ProductInterestStore extends ActivityStore<ProductInterest> {}
