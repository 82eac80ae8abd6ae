package io.dangol.core.revision;

import io.dangol.core.fact.Column;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a comparison regards besides the two versions.
 *
 * @param value what each customer is worth, summed over movers; empty for counts only
 * @param holdout what each customer did later, by which both versions are scored; empty for no
 *     score
 * @param users who uses which version of the definition, in their order
 */
public record ComparisonOptions(
    Optional<Column.Numbers> value, Optional<Column.Numbers> holdout, List<DefinitionUse> users) {

  private static final ComparisonOptions NONE =
      new ComparisonOptions(Optional.empty(), Optional.empty(), List.of());

  public ComparisonOptions {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(holdout, "holdout");
    users = List.copyOf(users);
  }

  /**
   * Returns options that regard nothing else.
   *
   * @return the options
   */
  public static ComparisonOptions none() {
    return NONE;
  }

  /**
   * Returns these options with a value.
   *
   * @param column what each customer is worth, such as {@code table.measure(MONETARY)}; a missing
   *     value counts as 0
   * @return the options
   */
  public ComparisonOptions withValue(Column.Numbers column) {
    return new ComparisonOptions(Optional.of(column), holdout, users);
  }

  /**
   * Returns these options with a hold-out.
   *
   * @param column what each customer did after the moment at which both versions were applied; rows
   *     in which it is missing are not scored
   * @return the options
   */
  public ComparisonOptions withHoldout(Column.Numbers column) {
    return new ComparisonOptions(value, Optional.of(column), users);
  }

  /**
   * Returns these options with those who are affected.
   *
   * @param definition the definition of which two versions are compared
   * @param uses the uses of all definitions
   * @return the options, with the uses of the definition in whatever version, each once, sorted by
   *     user and version
   */
  public ComparisonOptions withUses(DefinitionId definition, Collection<DefinitionUse> uses) {
    List<DefinitionUse> affected =
        uses.stream()
            .filter(use -> use.definition().equals(definition))
            .distinct()
            .sorted()
            .toList();
    return new ComparisonOptions(value, holdout, affected);
  }
}
