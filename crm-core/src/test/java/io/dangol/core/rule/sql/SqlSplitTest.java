package io.dangol.core.rule.sql;

import static io.dangol.core.rule.RandomRules.AGE;
import static io.dangol.core.rule.RandomRules.AT;
import static io.dangol.core.rule.RandomRules.CONSENT;
import static io.dangol.core.rule.RandomRules.SEGMENT;
import static io.dangol.core.rule.RandomRules.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.fact.Condition;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SqlSplitTest {

  private static final SqlColumns COLUMNS =
      SqlColumns.none()
          .with(AGE, "age")
          .with(SEGMENT, "c.segment")
          .with(SPEND, "spend", CurrencyUnit.EUR);

  @Test
  void of_bindsEveryValue() {
    Condition condition =
        AGE.between(18, 30)
            .and(SEGMENT.notIn("NEW", "x'; DROP TABLE c; --"))
            .and(SEGMENT.matches(Condition.Match.CONTAINS, "50%"));

    SqlSplit split = SqlSplit.of(condition, COLUMNS, AT);

    assertThat(split.where())
        .isEqualTo(
            "(age BETWEEN ? AND ? AND NOT (c.segment IN (?, ?)) AND c.segment LIKE ? ESCAPE '!')");
    assertThat(split.binds()).containsExactly(18, 30, "NEW", "x'; DROP TABLE c; --", "%50!%%");
    assertThat(split.isComplete()).isTrue();
  }

  @Test
  void of_leavesConjunctsThatTheDatabaseCannotEvaluate() {
    Condition unknownFact = CONSENT.isTrue();
    Condition mixed = AGE.is(1).or(unknownFact);

    SqlSplit split = SqlSplit.of(AGE.above(3).and(unknownFact.and(mixed)), COLUMNS, AT);

    assertThat(split.where()).isEqualTo("(age > ?)");
    assertThat(split.residual()).isEqualTo(unknownFact.and(mixed));
  }

  @Test
  void of_isRefused_whenTheColumnHasAnotherCurrency() {
    Condition condition = SPEND.atLeast(Money.of(CurrencyUnit.USD, 1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SqlSplit.of(condition, COLUMNS, AT))
        .withMessageContaining("USD");
  }

  @Test
  void with_isRefused_whenTheNameIsNoIdentifier() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SqlColumns.none().with(AGE, "age; DROP TABLE c"));
  }
}
