package io.dangol.campaign.delivery;

/**
 * A part of a wave that is released at one time.
 *
 * @param number the number of the slice, from 1
 * @param size how many customers it has
 */
public record Slice(int number, int size) {}
