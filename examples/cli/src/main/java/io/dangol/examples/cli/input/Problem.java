package io.dangol.examples.cli.input;

/**
 * One thing that is wrong with an input file.
 *
 * @param file the name of the file
 * @param line the line, from 1; 0 where the whole file is meant
 * @param column the column by our name, empty where the whole row is meant
 * @param reason why
 * @param detail what was found, safe to show; may be empty
 */
public record Problem(String file, long line, String column, Reason reason, String detail) {}
