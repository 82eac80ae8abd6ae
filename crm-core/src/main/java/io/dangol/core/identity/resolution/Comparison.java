package io.dangol.core.identity.resolution;

import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.match.Evidence;
import io.dangol.core.identity.match.Evidence.Relation;
import io.dangol.core.identity.normalize.NormalizedRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How two records are to each other, field by field; telephones of all kinds are one field. */
final class Comparison {

  private final NormalizedRecord first;
  private final NormalizedRecord second;

  private Comparison(NormalizedRecord first, NormalizedRecord second) {
    this.first = first;
    this.second = second;
  }

  static List<Evidence> of(NormalizedRecord first, NormalizedRecord second) {
    Map<String, List<RecordField>> groups = new TreeMap<>();
    TreeSet<RecordField> fields = new TreeSet<>(first.values().keySet());
    fields.addAll(second.values().keySet());
    for (RecordField field : fields) {
      boolean phone = field.kind() == FieldKind.PHONE && !field.equals(RecordField.FAX);
      groups.computeIfAbsent(phone ? "phone" : field.code(), name -> new ArrayList<>()).add(field);
    }
    Comparison comparison = new Comparison(first, second);
    return groups.values().stream()
        .filter(group -> group.get(0).kind() != FieldKind.TEXT)
        .map(comparison::evidence)
        .toList();
  }

  private Evidence evidence(List<RecordField> group) {
    RecordField one = group.get(0);
    RecordField other = group.get(0);
    boolean oneSpeaks = false;
    boolean otherSpeaks = false;
    for (RecordField field : group) {
      for (RecordField counterpart : group) {
        if (!Collections.disjoint(first.evidence(field), second.evidence(counterpart))) {
          return new Evidence(field, counterpart, Relation.AGREES);
        }
      }
      if (!oneSpeaks && !first.evidence(field).isEmpty()) {
        one = field;
        oneSpeaks = true;
      }
      if (!otherSpeaks && !second.evidence(field).isEmpty()) {
        other = field;
        otherSpeaks = true;
      }
    }
    if (!oneSpeaks || !otherSpeaks) {
      return new Evidence(one, other, Relation.SILENT);
    }
    boolean exclusive = one.isExclusive() || one.equals(RecordField.BIRTH_DATE);
    return new Evidence(one, other, exclusive ? Relation.CONFLICTS : Relation.DIFFERS);
  }
}
