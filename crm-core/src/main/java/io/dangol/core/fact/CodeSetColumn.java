package io.dangol.core.fact;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of codes: each row's positions in the dictionary, one row after the other. */
final class CodeSetColumn implements Column.CodeSets {

  private final CodeSetFact fact;
  private final int[] offsets;
  private final Ints codes;
  private final List<String> dictionary;
  private final Mask missing;

  private CodeSetColumn(
      CodeSetFact fact, int[] offsets, Ints codes, List<String> dictionary, Mask missing) {
    this.fact = fact;
    this.offsets = offsets;
    this.codes = codes;
    this.dictionary = dictionary;
    this.missing = missing;
  }

  static CodeSetColumn of(CodeSetFact fact, List<? extends @Nullable Set<String>> values) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    int[] offsets = new int[values.size() + 1];
    for (int row = 0; row < values.size(); row++) {
      Set<String> set = values.get(row);
      offsets[row + 1] = offsets[row] + (set == null ? 0 : set.size());
      if (set != null) {
        set.forEach(code -> positions.putIfAbsent(code, positions.size()));
      }
    }
    int[] codes = new int[offsets[values.size()]];
    int next = 0;
    for (Set<String> set : values) {
      if (set != null) {
        for (String code : set) {
          codes[next++] = positions.getOrDefault(code, -1);
        }
      }
    }
    Mask missing = Mask.of(values.size(), row -> values.get(row) == null);
    return new CodeSetColumn(
        fact, offsets, Ints.of(codes), List.copyOf(positions.keySet()), missing);
  }

  @Override
  public CodeSetFact fact() {
    return fact;
  }

  @Override
  public int count(int row) {
    return offsets[row + 1] - offsets[row];
  }

  @Override
  public int codeAt(int row, int index) {
    return codes.at(offsets[row] + index);
  }

  @Override
  public List<String> dictionary() {
    return dictionary;
  }

  @Override
  public int size() {
    return offsets.length - 1;
  }

  @Override
  public boolean isMissing(int row) {
    return missing.isSet(row);
  }

  @Override
  public int missing() {
    return missing.count();
  }

  @Override
  public Optional<Set<String>> valueAt(int row) {
    if (isMissing(row)) {
      return Optional.empty();
    }
    Set<String> set = new LinkedHashSet<>();
    for (int i = 0; i < count(row); i++) {
      set.add(dictionary.get(codeAt(row, i)));
    }
    return Optional.of(Set.copyOf(set));
  }

  @Override
  public Column rows(int[] rows) {
    int[] picked = new int[rows.length + 1];
    for (int i = 0; i < rows.length; i++) {
      picked[i + 1] = picked[i] + count(rows[i]);
    }
    int[] all = new int[picked[rows.length]];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < count(rows[i]); k++) {
        all[picked[i] + k] = codeAt(rows[i], k);
      }
    }
    return new CodeSetColumn(fact, picked, Ints.of(all), dictionary, missing.rows(rows));
  }
}
