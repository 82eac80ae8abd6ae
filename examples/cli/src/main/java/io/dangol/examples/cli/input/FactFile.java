package io.dangol.examples.cli.input;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactTableBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;

/**
 * A table of facts in a file: a column {@code customer}, and every other column a fact under its
 * header or the name that {@code --columns} gives it. Fields stay texts until it is known which
 * facts are needed, and of which types. A blank field is missing.
 */
public final class FactFile {

  private static final String CUSTOMER = "customer";

  /** How clusters name the columns of a file. */
  private static final String COLUMN_OF_FILE = "data.";

  private final DelimitedFile file;
  private final FieldTypes types;
  private final TextTable texts = new TextTable();
  private final Set<CustomerId> customers = new HashSet<>();
  private final List<CustomerId> byRow = new ArrayList<>();

  private FactFile(DelimitedFile file) {
    this.file = file;
    this.types = new FieldTypes(file.format());
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param problems what is wrong goes here
   * @return its columns
   * @throws BadInputException if {@code problems} refuse the file
   */
  public static FactFile read(DelimitedFile file, Problems problems) {
    FactFile facts = new FactFile(file);
    file.read(facts.new Rows(problems), problems);
    problems.throwIfRefused();
    return facts;
  }

  /**
   * Returns the name of the file.
   *
   * @return the name without its directory
   */
  public String name() {
    return file.name();
  }

  /**
   * Returns the names of the facts.
   *
   * @return the names in the order of the file, unmodifiable
   */
  public Set<String> names() {
    return texts.names();
  }

  /**
   * Returns the headers that cannot be names of facts and have been given none.
   *
   * @return the headers in the order of the file, unmodifiable
   */
  public List<String> leftOut() {
    return texts.leftOut();
  }

  /**
   * Detects a fact by the texts of its column.
   *
   * @param name one of {@link #names()}
   * @param meant the fact that conditions take it for, where the texts are not all of one type
   * @return the fact; empty where every field is blank, or there is no such column
   */
  public Optional<Fact<?>> detect(String name, Fact<?> meant) {
    return texts.find(name).flatMap(column -> types.detect(name, column.distinct(), meant));
  }

  /**
   * Returns the rows as facts in their types.
   *
   * @param facts the facts that are needed
   * @param currency the currency of amounts where a definition leaves it open
   * @param problems what is wrong goes here; rows may be left out
   * @return a table of these facts
   * @throws BadInputException if the file lacks facts, or {@code problems} refuse a row
   */
  public FactTable table(
      Collection<FactDefinition> facts, CurrencyUnit currency, Problems problems) {
    TypedRows rows = new TypedRows(file, texts);
    for (FactDefinition definition : facts) {
      Optional<TextColumn> column = column(definition.fact().name());
      if (column.isPresent()) {
        rows.add(definition.fact(), column.get(), types.reader(definition, currency));
      } else {
        problems.file(
            new Problem(
                name(),
                0,
                definition.fact().name(),
                Reason.MISSING_COLUMN,
                String.join(", ", names())));
      }
    }
    problems.throwIfRefused();
    FactTableBuilder table =
        FactTable.builder(facts.stream().map(FactDefinition::fact).toArray(Fact<?>[]::new));
    for (int row = 0; row < texts.size(); row++) {
      if (rows.isReadable(row, problems)) {
        table.add(byRow.get(row), rows.row(row));
      }
    }
    problems.throwIfRefused();
    return table.build();
  }

  private Optional<TextColumn> column(String fact) {
    Optional<TextColumn> same = texts.find(fact);
    return same.isPresent() || !fact.startsWith(COLUMN_OF_FILE)
        ? same
        : texts.find(fact.substring(COLUMN_OF_FILE.length()));
  }

  /** Takes the rows of the file. */
  private final class Rows implements DelimitedFile.Consumer {

    private final Problems problems;
    private int customerAt = -1;

    Rows(Problems problems) {
      this.problems = problems;
    }

    @Override
    public void header(Header header) {
      customerAt = header.require(CUSTOMER, problems);
      Map<String, String> ours = new HashMap<>(file.format().columns());
      ours.remove(CUSTOMER);
      texts.header(file, header, Set.of(customerAt), ours, UnaryOperator.identity(), problems);
    }

    @Override
    public void row(Row row) {
      if (customerAt < 0) {
        return;
      }
      Reason reason = Reason.DUPLICATE_CUSTOMER;
      try {
        String id = row.at(customerAt).toString();
        if (id.isEmpty()) {
          reason = Reason.BLANK;
        } else if (customers.add(CustomerId.of(id))) {
          byRow.add(CustomerId.of(id));
          texts.add(row);
          return;
        }
      } catch (IllegalArgumentException e) {
        reason = Reason.TOO_LONG;
      }
      problems.row(new Problem(file.name(), row.line(), CUSTOMER, reason, ""));
    }
  }
}
