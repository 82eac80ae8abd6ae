package io.dangol.core.identity.normalize;

/** What was found in a value: the reason for its validity, as a code that reports count. */
public enum ValueIssue {
  /** Characters of another width or form were put in their usual one. */
  UNUSUAL_CHARACTERS,
  /** A remark in parentheses was taken away. */
  REMARK,
  /** A form of address, such as the Korean for Mr or customer, was taken away. */
  FORM_OF_ADDRESS,
  /** Parts of the name are masked. */
  MASKED,
  /** The text is a word such as "test" or "unknown", or repeats one character. */
  FILLER,
  /** It is too short to be one. */
  TOO_SHORT,
  /** It is too long to be one. */
  TOO_LONG,
  /** It has not the form of one. */
  MALFORMED,
  /** The zero in front was missing, as spreadsheets do it. */
  LEADING_ZERO,
  /** The number is a relay that ends with the delivery (050). */
  RELAY_NUMBER,
  /** The number is of a service or call centre (15xx, 16xx, 18xx, 080). */
  SERVICE_NUMBER,
  /** The address is of a role, such as info@, and not of a person. */
  ROLE_ADDRESS,
  /** The postal code is of the old form with six digits. */
  OLD_POSTCODE,
  /** More people than allowed have the value. */
  SHARED
}
