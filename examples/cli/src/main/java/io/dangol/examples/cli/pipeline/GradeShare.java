package io.dangol.examples.cli.pipeline;

import io.dangol.core.fact.Column;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.purchase.PurchaseFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The customers of one grade.
 *
 * @param grade the grade
 * @param customers how many have it
 * @param revenue the sum of their monetary values
 */
record GradeShare(Grade grade, long customers, BigDecimal revenue) {

  /** Returns a share per grade of the policy, the best first. */
  static List<GradeShare> of(RunResult result) {
    Column.Codes<Grade> grades = result.facts().codes(GradeFacts.CURRENT);
    Column.Amounts monetary = result.facts().amounts(PurchaseFacts.MONETARY);
    long[] customers = new long[grades.dictionary().size()];
    long[] units = new long[customers.length];
    for (int row = 0; row < result.facts().size(); row++) {
      int code = grades.codeAt(row);
      if (code >= 0) {
        customers[code]++;
        units[code] = Math.addExact(units[code], monetary.minorUnits(row));
      }
    }
    List<GradeShare> shares = new ArrayList<>();
    for (int code = 0; code < customers.length; code++) {
      shares.add(
          new GradeShare(
              grades.dictionary().get(code),
              customers[code],
              BigDecimal.valueOf(units[code], monetary.scale())));
    }
    return shares;
  }
}
