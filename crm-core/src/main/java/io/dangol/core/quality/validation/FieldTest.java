package io.dangol.core.quality.validation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the values of a record. Only {@link Required} is about values that are missing:
 * the others are not tested where a value they need is missing or has no such form.
 */
public sealed interface FieldTest {

  /**
   * Fields that must have a value.
   *
   * @param fields the fields, at least one
   */
  record Required(List<String> fields) implements FieldTest {

    public Required {
      fields = some(fields, "a field that is required");
    }
  }

  /**
   * A field whose values must have a format.
   *
   * @param field the field
   * @param format the format
   */
  record Formatted(String field, ValueFormat format) implements FieldTest {

    public Formatted {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(format, "format");
    }
  }

  /**
   * A field whose values must be of a list.
   *
   * @param field the field
   * @param codes the list, at least one code
   */
  record OneOf(String field, Set<String> codes) implements FieldTest {

    public OneOf {
      Objects.requireNonNull(field, "field");
      some(codes, "a code");
      codes = Collections.unmodifiableSet(new TreeSet<>(codes));
    }
  }

  /**
   * A field whose values a register of the host must know, such as the catalogue of products.
   *
   * @param field the field
   * @param register what the host calls the register
   */
  record Known(String field, String register) implements FieldTest {

    public Known {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(register, "register");
    }
  }

  /**
   * A number within limits.
   *
   * @param field the field
   * @param least the smallest good number, or null for none
   * @param most the largest good number, or null for none
   */
  record Within(String field, @Nullable BigDecimal least, @Nullable BigDecimal most)
      implements FieldTest {

    public Within {
      Objects.requireNonNull(field, "field");
      if (least != null && most != null && least.compareTo(most) > 0) {
        throw new IllegalArgumentException("no number of %s is within the limits".formatted(field));
      }
    }
  }

  /**
   * A number that is the product of others, as the amount is of quantity and price.
   *
   * @param result the field of the product
   * @param factors the fields that are multiplied, at least one
   * @param tolerance how far the product may be off, at least 0
   */
  record Product(String result, List<String> factors, BigDecimal tolerance) implements FieldTest {

    public Product {
      Objects.requireNonNull(result, "result");
      factors = some(factors, "a factor");
      notNegative(tolerance);
    }
  }

  /**
   * A number that is the sum of others, as a total is of its parts.
   *
   * @param result the field of the sum
   * @param terms the fields that are added, at least one
   * @param tolerance how far the sum may be off, at least 0
   */
  record Sum(String result, List<String> terms, BigDecimal tolerance) implements FieldTest {

    public Sum {
      Objects.requireNonNull(result, "result");
      terms = some(terms, "a term");
      notNegative(tolerance);
    }
  }

  /**
   * A day that must not be after the day of the check.
   *
   * @param field the field
   */
  record NotInFuture(String field) implements FieldTest {

    public NotInFuture {
      Objects.requireNonNull(field, "field");
    }
  }

  /**
   * Two days in their order, as an order comes before its shipping.
   *
   * @param earlier the field of the first day
   * @param later the field of the second day, which may be the same day
   * @param mostDays the most days from the first to the second, or null for any number
   */
  record InOrder(String earlier, String later, @Nullable Integer mostDays) implements FieldTest {

    public InOrder {
      Objects.requireNonNull(earlier, "earlier");
      Objects.requireNonNull(later, "later");
      if (mostDays != null && mostDays < 0) {
        throw new IllegalArgumentException("mostDays is at least 0, not %d".formatted(mostDays));
      }
    }
  }

  private static List<String> some(Collection<String> texts, String what) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("%s must be named".formatted(what));
    }
    return List.copyOf(texts);
  }

  private static void notNegative(BigDecimal tolerance) {
    if (tolerance.signum() < 0) {
      throw new IllegalArgumentException("a tolerance is at least 0");
    }
  }
}
