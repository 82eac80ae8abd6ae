package io.dangol.examples.cli.input;

import io.dangol.core.customer.CustomerIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numeric columns of a file, one row per customer, as primitive arrays.
 *
 * <p>A blank field of a number is {@code NaN}: whether that is allowed is for the engine to say.
 */
public final class NumberTable {

  private final CustomerIndex customers;
  private final long[] lines;
  private final Map<String, double[]> columns;

  private NumberTable(CustomerIndex customers, long[] lines, Map<String, double[]> columns) {
    this.customers = customers;
    this.lines = lines;
    this.columns = columns;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param required the columns that must be there, by our names
   * @param optional those that may be
   * @param problems what is wrong goes here
   * @return the table; not to be used where {@code problems} refuse the file
   */
  public static NumberTable read(
      DelimitedFile file, List<String> required, List<String> optional, Problems problems) {
    Reading reading = new Reading(file, required, optional, problems);
    file.read(reading, problems);
    if (reading.rows == 0 && !problems.refused()) {
      problems.file(new Problem(file.name(), 0, "", Reason.NO_ROWS, ""));
    }
    return reading.table();
  }

  /**
   * Returns the customers in the order of the rows.
   *
   * @return the customers, numbered from 1 where the file has no column {@code customer}
   */
  public CustomerIndex customers() {
    return customers;
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of rows
   */
  public int size() {
    return customers.size();
  }

  /**
   * Returns the line of a row.
   *
   * @param row the row, from 0
   * @return the line in the file, from 1
   */
  public long lineOf(int row) {
    return lines[row];
  }

  /**
   * Returns whether the file has a column.
   *
   * @param name our name
   * @return whether it is there
   */
  public boolean has(String name) {
    return columns.containsKey(name);
  }

  /**
   * Returns a column.
   *
   * @param name our name
   * @return a number per row, {@code NaN} where the field was blank; a copy
   * @throws IllegalArgumentException if there is no such column
   */
  public double[] column(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no column %s".formatted(name)));
  }

  /**
   * Returns a column that may be there.
   *
   * @param name our name
   * @return a copy of the column, or empty
   */
  public Optional<double[]> find(String name) {
    return Optional.ofNullable(columns.get(name)).map(double[]::clone);
  }

  /** One pass over the file. */
  private static final class Reading implements DelimitedFile.Consumer {

    private final DelimitedFile file;
    private final List<String> required;
    private final List<String> optional;
    private final Problems problems;
    private final CustomerIndex.Builder customers = CustomerIndex.builder();
    private final List<String> names = new ArrayList<>();
    private int[] positions = new int[0];
    private double[][] values = new double[0][];
    private double[] current = new double[0];
    private int customerAt = -1;
    private long[] lines = new long[1024];
    private int rows;
    private boolean usable;

    Reading(DelimitedFile file, List<String> required, List<String> optional, Problems problems) {
      this.file = file;
      this.required = required;
      this.optional = optional;
      this.problems = problems;
    }

    @Override
    public void header(Header header) {
      List<Integer> found = new ArrayList<>();
      usable = true;
      for (String name : required) {
        int at = header.require(name, problems);
        usable &= at >= 0;
        names.add(name);
        found.add(at);
      }
      for (String name : optional) {
        header
            .find(name, problems)
            .ifPresent(
                at -> {
                  names.add(name);
                  found.add(at);
                });
      }
      customerAt = header.find("customer", problems).orElse(-1);
      positions = found.stream().mapToInt(Integer::intValue).toArray();
      values = new double[positions.length][1024];
      current = new double[positions.length];
    }

    @Override
    public void row(Row row) {
      if (!usable) {
        return;
      }
      boolean good = true;
      for (int i = 0; i < positions.length; i++) {
        CharSequence field = row.at(positions[i]);
        try {
          current[i] = number(field);
        } catch (FieldException e) {
          problems.row(new Problem(file.name(), row.line(), names.get(i), e.reason(), e.detail()));
          good = false;
        }
      }
      if (good && named(row)) {
        append(row.line());
      }
    }

    /** Adds the row's customer, who must be a new one. */
    private boolean named(Row row) {
      String customer = customerAt < 0 ? Integer.toString(rows + 1) : row.at(customerAt).toString();
      Reason reason = Reason.DUPLICATE_CUSTOMER;
      try {
        if (customer.isEmpty()) {
          reason = Reason.BLANK;
        } else if (customers.add(customer) == rows) {
          return true;
        }
      } catch (IllegalArgumentException e) {
        reason = Reason.TOO_LONG;
      }
      problems.row(new Problem(file.name(), row.line(), "customer", reason, ""));
      return false;
    }

    private void append(long line) {
      if (rows == lines.length) {
        lines = Arrays.copyOf(lines, 2 * rows);
      }
      lines[rows] = line;
      for (int i = 0; i < current.length; i++) {
        if (rows == values[i].length) {
          values[i] = Arrays.copyOf(values[i], 2 * rows);
        }
        values[i][rows] = current[i];
      }
      rows++;
    }

    NumberTable table() {
      Map<String, double[]> columns = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        columns.put(names.get(i), Arrays.copyOf(values[i], rows));
      }
      return new NumberTable(customers.build(), lines, columns);
    }
  }

  private static double number(CharSequence field) {
    if (field.length() == 0) {
      return Double.NaN;
    }
    try {
      double value = Double.parseDouble(field.toString());
      if (Double.isFinite(value) && !endsWithLetter(field)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw FieldException.of(Reason.UNREADABLE_NUMBER, field);
    }
    throw FieldException.of(Reason.UNREADABLE_NUMBER, field);
  }

  /** Java reads {@code 1d} and {@code 1f} as numbers; nobody else does. */
  private static boolean endsWithLetter(CharSequence field) {
    return Character.isLetter(field.charAt(field.length() - 1));
  }
}
