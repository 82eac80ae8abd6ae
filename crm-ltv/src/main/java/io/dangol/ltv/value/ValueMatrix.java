package io.dangol.ltv.value;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The matrix of current value (what a customer spends now) and potential value (what is still to
 * come): four quadrants that call for different treatment.
 *
 * @param current the fact of current value, such as {@code purchases.monetary}; amounts count in
 *     major units
 * @param potential the fact of potential value, such as {@code value.clv}
 * @param currentThreshold the current value from which on a customer counts as high, finite
 * @param potentialThreshold the potential value from which on a customer counts as high, finite
 * @param published the fact that gets the quadrant's code
 */
public record ValueMatrix(
    Fact<?> current,
    Fact<?> potential,
    double currentThreshold,
    double potentialThreshold,
    CodeFact<Quadrant> published)
    implements FactSource {

  public ValueMatrix {
    if (!Double.isFinite(currentThreshold) || !Double.isFinite(potentialThreshold)) {
      throw new IllegalArgumentException(
          "thresholds must be finite, were " + currentThreshold + ", " + potentialThreshold);
    }
  }

  /** A quadrant of the matrix. */
  public enum Quadrant {
    /** High now and later: keep. */
    KEEP,
    /** Low now, high later: grow. */
    GROW,
    /** High now, low later: harvest, and find out why. */
    HARVEST,
    /** Low now and later: serve at low cost. */
    SERVE_CHEAPLY;

    /**
     * Returns the code under which the quadrant is stored.
     *
     * @return the constant's name
     */
    public String code() {
      return name();
    }

    /**
     * Returns the quadrant of a code.
     *
     * @param code the code
     * @return the quadrant
     * @throws IllegalArgumentException if there is no such quadrant
     */
    public static Quadrant of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * The customers of one quadrant.
   *
   * @param quadrant the quadrant
   * @param customers how many customers are in it
   * @param current their current values together
   * @param potential their potential values together
   */
  public record Cell(Quadrant quadrant, int customers, double current, double potential) {}

  /**
   * Creates a matrix that publishes {@code value.quadrant}.
   *
   * @param current the fact of current value, a number or an amount
   * @param potential the fact of potential value, a number or an amount
   * @param currentThreshold the current value from which on a customer counts as high
   * @param potentialThreshold the potential value from which on a customer counts as high
   * @return the matrix
   * @throws IllegalArgumentException if a threshold is not finite
   */
  public static ValueMatrix of(
      Fact<?> current, Fact<?> potential, double currentThreshold, double potentialThreshold) {
    return new ValueMatrix(
        current,
        potential,
        currentThreshold,
        potentialThreshold,
        Fact.code("value.quadrant", Quadrant.class, Quadrant::code, Quadrant::of));
  }

  /**
   * Returns the quadrant of one customer.
   *
   * @param currentValue the current value
   * @param potentialValue the potential value
   * @return the quadrant
   */
  public Quadrant quadrant(double currentValue, double potentialValue) {
    if (potentialValue >= potentialThreshold) {
      return currentValue >= currentThreshold ? Quadrant.KEEP : Quadrant.GROW;
    }
    return currentValue >= currentThreshold ? Quadrant.HARVEST : Quadrant.SERVE_CHEAPLY;
  }

  /**
   * Returns what the quadrants hold.
   *
   * @param table a table with both facts; customers without one of them are left out
   * @return the four quadrants in the order of {@link Quadrant}
   * @throws IllegalArgumentException if a fact is absent from the table
   */
  public List<Cell> cells(FactTable table) {
    Column.Numbers now = table.measure(current);
    Column.Numbers later = table.measure(potential);
    List<Cell> cells = new ArrayList<>();
    for (Quadrant quadrant : Quadrant.values()) {
      int customers = 0;
      double currents = 0.0;
      double potentials = 0.0;
      for (int row = 0; row < table.size(); row++) {
        if (!now.isMissing(row)
            && !later.isMissing(row)
            && quadrant(now.at(row), later.at(row)) == quadrant) {
          customers++;
          currents += now.at(row);
          potentials += later.at(row);
        }
      }
      cells.add(new Cell(quadrant, customers, currents, potentials));
    }
    return cells;
  }

  @Override
  public String name() {
    return "valueMatrix";
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of(current, potential);
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(published);
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    Column.Numbers now = table.measure(current);
    Column.Numbers later = table.measure(potential);
    List<Quadrant> dictionary = List.of(Quadrant.values());
    int[] codes = new int[table.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] =
          now.isMissing(row) || later.isMissing(row)
              ? -1
              : dictionary.indexOf(quadrant(now.at(row), later.at(row)));
    }
    columns.put(Column.codes(published, codes, dictionary));
  }
}
