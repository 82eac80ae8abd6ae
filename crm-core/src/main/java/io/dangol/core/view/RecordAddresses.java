package io.dangol.core.view;

import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.SourceRecord;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses that a source record names, its host's own fields included. */
final class RecordAddresses {

  private RecordAddresses() {}

  static Stream<ContactPoint> of(SourceRecord one) {
    return one.values().keySet().stream().flatMap(field -> of(one, field));
  }

  private static Stream<ContactPoint> of(SourceRecord one, RecordField field) {
    ContactPointKind kind = kind(field);
    return kind == null
        ? Stream.empty()
        : one.values(field).stream()
            .filter(value -> !value.isBlank())
            .map(value -> ContactPoint.of(kind, value));
  }

  /** A telephone number of which nobody knows what it is counts as one that gets messages too. */
  private static @Nullable ContactPointKind kind(RecordField field) {
    if (field.equals(RecordField.FAX)) {
      return ContactPointKind.FAX;
    }
    return switch (field.kind()) {
      case PHONE -> ContactPointKind.MOBILE;
      case EMAIL -> ContactPointKind.EMAIL;
      case ADDRESS -> ContactPointKind.POSTAL;
      default -> null;
    };
  }
}
