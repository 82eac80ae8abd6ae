package io.dangol.core.identity;

/** What the values of a field are, and so how they are normalised and compared. */
public enum FieldKind {
  /** The name of a person or an organisation. */
  NAME,
  /** A telephone or fax number. */
  PHONE,
  /** An e-mail address. */
  EMAIL,
  /** A postal address without its code. */
  ADDRESS,
  /** A postal code. */
  POSTCODE,
  /** A day, such as that of birth. */
  DATE,
  /** A gender. */
  GENDER,
  /** A number or code that was given to one person only. */
  IDENTIFIER,
  /** Anything else; never evidence of an identity. */
  TEXT
}
