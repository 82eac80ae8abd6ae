package io.dangol.core.json.model;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.purchase.party.TransactionParty;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/**
 * Parties of transactions as JSON documents of schema {@code crm.transactionParty/1}:
 *
 * <pre>{@code
 * {"schema":"crm.transactionParty/1","transaction":{"system":"shop","record":"4711"},
 *  "role":"RECIPIENT","customer":"C-1"}
 * }</pre>
 */
public final class TransactionPartyJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.transactionParty/1";

  private TransactionPartyJson() {}

  /**
   * Reads a party.
   *
   * @param json the text of the document
   * @return the party, or all problems; never an exception for what the text says
   */
  public static Reading<TransactionParty> read(String json) {
    return JsonCursor.read(json, SCHEMA, TransactionPartyJson::party);
  }

  private static Supplier<TransactionParty> party(JsonCursor json) {
    Supplier<SourceRef> transaction = Texts.source(json, "transaction");
    TransactionParty.Role role = json.enumeration("role", TransactionParty.Role.class);
    String customer = json.text("customer");
    return () -> new TransactionParty(transaction.get(), role, CustomerId.of(customer));
  }

  /**
   * Writes a party in its canonical form: equal parties give equal text.
   *
   * @param party the party
   * @return the text, without white space
   */
  public static String write(TransactionParty party) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          members(json, party);
          json.writeEndObject();
        });
  }

  static void members(JsonGenerator json, TransactionParty party) {
    Texts.write(json, "transaction", party.transaction());
    json.writeStringProperty("role", party.role().name());
    json.writeStringProperty("customer", party.customer().value());
  }
}
