package io.dangol.examples.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.contactability.ContactFacts;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentFileTest {

  private static final CustomerIndex CUSTOMERS =
      CustomerIndex.of(List.of(CustomerId.of("a"), CustomerId.of("b")));

  @TempDir Path folder;

  @Test
  void state_isTheLast_andTheRefusalOfOneDay_whateverTheOrderOfRows() throws IOException {
    assertThat(state("a,EMAIL,,GRANTED,2026-01-02", "a,EMAIL,,WITHDRAWN,2026-01-01"))
        .contains(ConsentState.GRANTED);
    assertThat(state("a,EMAIL,,DENIED,2026-01-01", "a,EMAIL,,GRANTED,2026-01-01"))
        .contains(ConsentState.DENIED);
    assertThat(state("a,EMAIL,,PENDING,2026-01-01", "a,EMAIL,,GRANTED,2026-01-01"))
        .contains(ConsentState.PENDING);
    assertThat(state("a,EMAIL,,EXPIRED,2026-01-01")).contains(ConsentState.EXPIRED);
    assertThat(state("a,EMAIL,,GRANTED,2026-07-01")).isEmpty();
    assertThat(state("a,EMAIL,LEGAL,DENIED,2026-01-01", "b,EMAIL,,GRANTED,2026-01-01")).isEmpty();
  }

  @Test
  void columns_areThoseOfTheFile_withNightWhereItIsAskedFor() throws IOException {
    FactTable table =
        table(
            "a,SMS,MARKETING,GRANTED,2026-01-01",
            "a,SMS,MARKETING_NIGHT,DENIED,2026-01-01",
            "b,EMAIL,,GRANTED,2026-01-01");

    assertThat(table.facts())
        .containsExactly(
            ContactFacts.consent(Channel.SMS),
            ContactFacts.consent(Channel.EMAIL),
            ContactFacts.nightConsent(Channel.SMS));
    assertThat(table.row(0).find(ContactFacts.nightConsent(Channel.SMS)))
        .contains(ConsentState.DENIED);
  }

  @Test
  void unknownState_isAProblemOfItsRow() throws IOException {
    Problems problems = new Problems(BadRows.SKIP);
    read(problems, "a,EMAIL,,MAYBE,2026-01-01", "a,EMAIL,,STALE,2026-01-01");

    assertThat(problems.total()).isEqualTo(2);
  }

  private Optional<ConsentState> state(String... rows) throws IOException {
    return table(rows).row(0).find(ContactFacts.consent(Channel.EMAIL));
  }

  private FactTable table(String... rows) throws IOException {
    return FactTable.of(CUSTOMERS, read(new Problems(BadRows.FAIL), rows));
  }

  private List<Column> read(Problems problems, String... rows) throws IOException {
    Path file = folder.resolve("consents.csv");
    Files.writeString(file, "customer,channel,purpose,state,at\n" + String.join("\n", rows) + "\n");
    return ConsentFile.read(
        DelimitedFile.of(file, TableFormat.defaults()),
        CUSTOMERS,
        LocalDate.of(2026, 7, 1),
        problems);
  }
}
