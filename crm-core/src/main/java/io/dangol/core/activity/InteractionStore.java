package io.dangol.core.activity;

/** Keeps interactions; proven with {@code ActivityStoreContract}. */
public interface InteractionStore extends ActivityStore<Interaction> {}
