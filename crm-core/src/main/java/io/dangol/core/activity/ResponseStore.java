package io.dangol.core.activity;

/** Keeps responses; proven with {@code ActivityStoreContract}. */
public interface ResponseStore extends ActivityStore<Response> {}
