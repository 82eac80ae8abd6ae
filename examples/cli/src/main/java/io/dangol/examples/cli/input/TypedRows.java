package io.dangol.examples.cli.input;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of texts in the types of facts; a text is read once, however many rows have it. */
final class TypedRows {

  private final DelimitedFile file;
  private final TextTable texts;
  private final Map<Fact<?>, Values> values = new HashMap<>();

  TypedRows(DelimitedFile file, TextTable texts) {
    this.file = file;
    this.texts = texts;
  }

  /** The values of the texts of a column; what cannot be read is an exception. */
  private record Values(TextColumn column, List<Object> byCode) {

    @Nullable Object at(int row) {
      int code = column.code(row);
      return code == TextColumn.MISSING ? null : byCode.get(code);
    }
  }

  void add(Fact<?> fact, TextColumn column, Function<String, Object> reader) {
    List<Object> read = new ArrayList<>();
    for (String text : column.texts()) {
      try {
        read.add(reader.apply(text));
      } catch (FieldException e) {
        read.add(e);
      }
    }
    values.put(fact, new Values(column, read));
  }

  /** Returns whether every field of a row can be read; reports the first that cannot. */
  boolean isReadable(int row, Problems problems) {
    for (Values column : values.values()) {
      if (column.at(row) instanceof FieldException e) {
        problems.row(
            new Problem(
                file.name(), texts.line(row), column.column().name(), e.reason(), e.detail()));
        return false;
      }
    }
    return true;
  }

  Facts row(int row) {
    return new Facts() {
      @Override
      public <T> Optional<T> find(Fact<T> fact) {
        Values column = values.get(fact);
        return column == null
            ? Optional.empty()
            : Optional.ofNullable(column.at(row)).map(fact.type()::cast);
      }
    };
  }
}
