package io.dangol.examples.benchmarks.peer;

import io.dangol.core.purchase.Frequency;
import io.dangol.examples.benchmarks.data.PurchaseLog;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * RFM as a good SQL database does it: DuckDB in memory, quintiles by {@code quantile_disc} or by
 * {@code NTILE}.
 */
public final class DuckDbRfm implements AutoCloseable {

  private static final String BASE =
      "SELECT customer, %d - max(day) AS r, %s AS f, sum(amount)::BIGINT AS m FROM purchases GROUP"
          + " BY customer";

  private static final String THRESHOLDS =
      """
      WITH base AS (%s)
      SELECT quantile_disc(r, [0.2, 0.4, 0.6, 0.8]), quantile_disc(f, [0.2, 0.4, 0.6, 0.8]), quantile_disc(m, [0.2, 0.4, 0.6, 0.8]) FROM base\
      """;

  private static final String SCORES_BY_THRESHOLD =
      """
      WITH base AS MATERIALIZED (%s),
      t AS (SELECT quantile_disc(r, [0.2, 0.4, 0.6, 0.8]) AS r, quantile_disc(f, [0.2, 0.4, 0.6, 0.8]) AS f,
              quantile_disc(m, [0.2, 0.4, 0.6, 0.8]) AS m FROM base)
      SELECT customer,
        5 - (base.r > t.r[1])::INT - (base.r > t.r[2])::INT - (base.r > t.r[3])::INT - (base.r > t.r[4])::INT AS rs,
        1 + (base.f > t.f[1])::INT + (base.f > t.f[2])::INT + (base.f > t.f[3])::INT + (base.f > t.f[4])::INT AS fs,
        1 + (base.m > t.m[1])::INT + (base.m > t.m[2])::INT + (base.m > t.m[3])::INT + (base.m > t.m[4])::INT AS ms
      FROM base, t\
      """;

  private static final String SCORES_BY_NTILE =
      """
      WITH base AS MATERIALIZED (%s)
      SELECT customer, ntile(5) OVER (ORDER BY r DESC, customer) AS rs, ntile(5) OVER (ORDER BY f, customer) AS fs,
        ntile(5) OVER (ORDER BY m, customer) AS ms FROM base\
      """;

  private final DuckDBConnection connection;
  private final String base;

  private DuckDbRfm(DuckDBConnection connection, String base) {
    this.connection = connection;
    this.base = base;
  }

  /** How the quintiles are cut. */
  public enum Quintiles {
    /** By order statistics; equal values stay together. */
    QUANTILE_DISC,
    /** By position in a total order; equal values may be torn apart. */
    NTILE
  }

  /**
   * Loads purchases.
   *
   * @param log the purchases
   * @param frequency what frequency counts: rows, or distinct days
   * @param threads the number of threads
   * @return a database, to be closed
   * @throws SQLException if the database refuses
   */
  public static DuckDbRfm load(PurchaseLog log, Frequency frequency, int threads)
      throws SQLException {
    DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads TO " + threads);
      statement.execute("CREATE TABLE purchases (customer INTEGER, day INTEGER, amount BIGINT)");
    }
    try (DuckDBAppender appender =
        connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "purchases")) {
      for (int i = 0; i < log.customers().length; i++) {
        appender.beginRow();
        appender.append(log.customers()[i]);
        appender.append(log.epochDays()[i]);
        appender.append(log.minorUnits()[i]);
        appender.endRow();
      }
    }
    String count = frequency == Frequency.ROWS ? "count(*)" : "count(DISTINCT day)";
    return new DuckDbRfm(connection, BASE.formatted(PurchaseLog.AS_OF.toEpochDay(), count));
  }

  /**
   * Returns the thresholds by {@code quantile_disc}.
   *
   * @return four per dimension: recency in days, rows, amount in hundredths
   * @throws SQLException if the database refuses
   */
  public List<List<Long>> thresholds() throws SQLException {
    List<List<Long>> thresholds = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(THRESHOLDS.formatted(base))) {
      found.next();
      for (int dimension = 1; dimension <= 3; dimension++) {
        List<Long> of = new ArrayList<>();
        for (Object value : (Object[]) found.getArray(dimension).getArray()) {
          of.add(((Number) value).longValue());
        }
        thresholds.add(of);
      }
    }
    return thresholds;
  }

  /**
   * Computes the scores of every customer and adds them up, so that nothing need be fetched.
   *
   * @param quintiles how to cut
   * @return the sum of 100 R + 10 F + M over all customers
   * @throws SQLException if the database refuses
   */
  public long sumOfScores(Quintiles quintiles) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT sum(100 * rs + 10 * fs + ms)::BIGINT FROM (" + scores(quintiles) + ")")) {
      found.next();
      return found.getLong(1);
    }
  }

  /**
   * Computes the scores of every customer.
   *
   * @param quintiles how to cut
   * @param customers how many customers there may be
   * @return 100 R + 10 F + M by number of the customer, 0 for one without a purchase
   * @throws SQLException if the database refuses
   */
  public int[] scores(Quintiles quintiles, int customers) throws SQLException {
    int[] scores = new int[customers];
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(scores(quintiles))) {
      while (found.next()) {
        scores[found.getInt(1)] = 100 * found.getInt(2) + 10 * found.getInt(3) + found.getInt(4);
      }
    }
    return scores;
  }

  private String scores(Quintiles quintiles) {
    return (quintiles == Quintiles.NTILE ? SCORES_BY_NTILE : SCORES_BY_THRESHOLD).formatted(base);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
