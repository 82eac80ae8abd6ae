package io.dangol.core.quality.key;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 25,565 synthetic records of 10,000 Korean persons from five sources.
 *
 * @param records the records
 * @param persons the person of every record
 */
record KoreanCustomers(List<SourceRecord> records, Map<SourceRef, String> persons) {

  private static final Pattern CELL = Pattern.compile("(?:^|,)(\"([^\"]*)\"|[^,]*)");

  private static final List<RecordField> FIELDS =
      List.of(
          RecordField.NAME,
          RecordField.PHONE,
          RecordField.EMAIL,
          RecordField.BIRTH_DATE,
          RecordField.POSTCODE,
          RecordField.ADDRESS);

  /** Reads the data; aborts the test, visibly, where they are not there. */
  static KoreanCustomers load() throws IOException {
    Path file =
        Path.of(System.getProperty("dangol.data", "../../shared/data"))
            .resolve("identity/ko_customers_10k_entities.csv");
    assumeTrue(Files.isReadable(file), () -> "no shared data: " + file.getFileName());
    List<SourceRecord> records = new ArrayList<>();
    Map<SourceRef, String> persons = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      SourceRef ref = SourceRef.of(cells.get(2), cells.get(0));
      persons.put(ref, cells.get(1));
      RecordRole role = RecordRole.valueOf(cells.get(3).toUpperCase(Locale.ROOT));
      SourceRecord one = SourceRecord.of(ref, role, Instant.EPOCH);
      for (int i = 0; i < FIELDS.size(); i++) {
        one = one.with(FIELDS.get(i), cells.get(4 + i));
      }
      records.add(one);
    }
    return new KoreanCustomers(records, persons);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher matcher = CELL.matcher(line);
    while (matcher.find()) {
      cells.add(matcher.group(2) == null ? matcher.group(1) : matcher.group(2));
    }
    return cells;
  }
}
