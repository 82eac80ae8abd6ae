package io.dangol.campaign.decision;

import io.dangol.core.fact.Column;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A gate whose answer is a function of one code: state, address, suppression, consent. */
final class CodeGate implements GateCheck {

  private final Gate gate;
  private final String rule;
  private final Column.Codes<?> column;
  private final @Nullable Reason[] reasons;
  private final @Nullable Reason missing;

  private CodeGate(
      Gate gate,
      String rule,
      Column.Codes<?> column,
      @Nullable Reason[] reasons,
      @Nullable Reason missing) {
    this.gate = gate;
    this.rule = rule;
    this.column = column;
    this.reasons = reasons;
    this.missing = missing;
  }

  /**
   * Returns a gate.
   *
   * @param answers the reason for a code, or null to let it pass
   * @param missing the reason where the value is missing, or null to let it pass
   */
  static CodeGate of(
      Gate gate,
      String rule,
      Column.Codes<?> column,
      Function<String, @Nullable Reason> answers,
      @Nullable Reason missing) {
    List<String> codes = codes(column);
    @Nullable Reason[] reasons = new Reason[codes.size()];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = answers.apply(codes.get(i));
    }
    return new CodeGate(gate, rule, column, reasons, missing);
  }

  private static <T> List<String> codes(Column.Codes<T> column) {
    return column.dictionary().stream().map(column.fact()::codeOf).toList();
  }

  @Override
  public Gate gate() {
    return gate;
  }

  @Override
  public GateFinding finding(int row) {
    return found(row, rule, List.of(column));
  }

  @Override
  public @Nullable Reason check(int row) {
    int code = column.codeAt(row);
    return code < 0 ? missing : reasons[code];
  }
}
