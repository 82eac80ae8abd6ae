package io.dangol.core.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A field of source records. The fields of every source are here as constants; a host adds its own
 * with a prefix, such as {@code acme:loyalty-no}.
 *
 * <p>An identifier that each source gives out by itself, such as the customer number of a shopping
 * channel, is a field of its own per source: two customer numbers of two channels do not contradict
 * each other, two of one channel do.
 *
 * @param code the name, of lower-case letters, digits and hyphens; with a prefix before a colon
 *     unless it is that of a constant
 * @param kind what its values are
 */
public record RecordField(String code, FieldKind kind) implements Comparable<RecordField> {

  private static final Pattern CODE =
      Pattern.compile("([a-z][a-z0-9-]*:)?[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private static final Map<String, FieldKind> KINDS =
      Map.ofEntries(
          Map.entry("name", FieldKind.NAME),
          Map.entry("phone", FieldKind.PHONE),
          Map.entry("phone-home", FieldKind.PHONE),
          Map.entry("phone-work", FieldKind.PHONE),
          Map.entry("mobile", FieldKind.PHONE),
          Map.entry("fax", FieldKind.PHONE),
          Map.entry("email", FieldKind.EMAIL),
          Map.entry("address", FieldKind.ADDRESS),
          Map.entry("postcode", FieldKind.POSTCODE),
          Map.entry("birth-date", FieldKind.DATE),
          Map.entry("gender", FieldKind.GENDER),
          Map.entry("customer-no", FieldKind.IDENTIFIER),
          Map.entry("member-card", FieldKind.IDENTIFIER),
          Map.entry("organization", FieldKind.NAME),
          Map.entry("note", FieldKind.TEXT));

  /** The name of the person or organisation. */
  public static final RecordField NAME = new RecordField("name", FieldKind.NAME);

  /** A telephone number of which the source does not say what kind it is. */
  public static final RecordField PHONE = new RecordField("phone", FieldKind.PHONE);

  /** The telephone at home. */
  public static final RecordField PHONE_HOME = new RecordField("phone-home", FieldKind.PHONE);

  /** The telephone at work. */
  public static final RecordField PHONE_WORK = new RecordField("phone-work", FieldKind.PHONE);

  /** The mobile telephone. */
  public static final RecordField MOBILE = new RecordField("mobile", FieldKind.PHONE);

  /** The fax number. */
  public static final RecordField FAX = new RecordField("fax", FieldKind.PHONE);

  /** The e-mail address. */
  public static final RecordField EMAIL = new RecordField("email", FieldKind.EMAIL);

  /** The postal address. */
  public static final RecordField ADDRESS = new RecordField("address", FieldKind.ADDRESS);

  /** The code of the postal address. */
  public static final RecordField POSTCODE = new RecordField("postcode", FieldKind.POSTCODE);

  /** The day of birth. */
  public static final RecordField BIRTH_DATE = new RecordField("birth-date", FieldKind.DATE);

  /** The gender. */
  public static final RecordField GENDER = new RecordField("gender", FieldKind.GENDER);

  /** The number that the host gave the customer. */
  public static final RecordField CUSTOMER_NO =
      new RecordField("customer-no", FieldKind.IDENTIFIER);

  /** The number of the customer's member card. */
  public static final RecordField MEMBER_CARD =
      new RecordField("member-card", FieldKind.IDENTIFIER);

  /** The company, association or public body that the record is about or the person acts for. */
  public static final RecordField ORGANIZATION = new RecordField("organization", FieldKind.NAME);

  /** A remark. */
  public static final RecordField NOTE = new RecordField("note", FieldKind.TEXT);

  private static final List<RecordField> STANDARD =
      List.of(
          NAME,
          PHONE,
          PHONE_HOME,
          PHONE_WORK,
          MOBILE,
          FAX,
          EMAIL,
          ADDRESS,
          POSTCODE,
          BIRTH_DATE,
          GENDER,
          CUSTOMER_NO,
          MEMBER_CARD,
          ORGANIZATION,
          NOTE);

  public RecordField {
    Objects.requireNonNull(kind, "kind");
    if (!CODE.matcher(Objects.requireNonNull(code, "code")).matches()) {
      throw new IllegalArgumentException(
          "a field is of lower-case letters, digits and hyphens, not '%s'\nMaybe acme:loyalty-no."
              .formatted(code));
    }
    if (code.indexOf(':') < 0 && KINDS.get(code) != kind) {
      throw new IllegalArgumentException(
          "field %s is none of kind %s\nMaybe one of %s, or one of your own with a prefix."
              .formatted(code, kind, new TreeSet<>(KINDS.keySet())));
    }
  }

  /**
   * Returns a field.
   *
   * @param code the name, such as {@code acme:loyalty-no}
   * @param kind what its values are
   * @return the field
   * @throws IllegalArgumentException if the name has another form, or has no prefix and is not that
   *     of a constant of this kind
   */
  public static RecordField of(String code, FieldKind kind) {
    return new RecordField(code, kind);
  }

  /**
   * Returns the fields that are here as constants.
   *
   * @return the fields, unmodifiable
   */
  public static List<RecordField> standard() {
    return STANDARD;
  }

  /**
   * Returns whether two values of one customer contradict each other.
   *
   * @return whether a value belongs to one customer only, and a customer has one value only
   */
  public boolean isExclusive() {
    return kind == FieldKind.IDENTIFIER;
  }

  /** Orders fields by their names. */
  @Override
  public int compareTo(RecordField other) {
    int byCode = code.compareTo(other.code);
    return byCode != 0 ? byCode : kind.compareTo(other.kind);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return code;
  }
}
