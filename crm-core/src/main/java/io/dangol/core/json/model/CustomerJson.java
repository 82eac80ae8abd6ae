package io.dangol.core.json.model;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.CustomerStatus;
import io.dangol.core.customer.Identifier;
import io.dangol.core.customer.IdentifierStrength;
import io.dangol.core.customer.IdentifierType;
import io.dangol.core.customer.LifecycleStage;
import io.dangol.core.customer.Organization;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.TextFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Customers as JSON documents of schema {@code crm.customer/1}:
 *
 * <pre>{@code
 * {"schema":"crm.customer/1","id":"C-1","kind":"PERSON","name":"Kim","born":"1990-02-03",
 *  "identifiers":[{"type":"EMAIL","value":"kim@example.com","strength":"MEDIUM","exclusive":false}],
 *  "contactPoints":[{"kind":"EMAIL","value":"kim@example.com",
 *    "deliverability":{"state":"VALID"},"history":[]}],
 *  "stage":"RETENTION","status":"ACTIVE","owner":"staff-7","zone":"Asia/Seoul"}
 * }</pre>
 *
 * <p>{@code kind} is {@code PERSON} or the form of an organisation. {@code born}, {@code owner} and
 * {@code zone} may be left out, and of a contact point {@code raw} and {@code verifiedAt}.
 */
public final class CustomerJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.customer/1";

  private static final TextFormat<ZoneId> ZONE =
      new TextFormat<>("zone such as Asia/Seoul", ZoneId::of);

  private CustomerJson() {}

  /** What {@code kind} may say. */
  private enum Kind {
    PERSON,
    COMPANY,
    NON_PROFIT,
    PUBLIC
  }

  /**
   * Reads a customer.
   *
   * @param json the text of the document
   * @return the customer, or all problems; never an exception for what the text says
   */
  public static Reading<Customer> read(String json) {
    return JsonCursor.read(json, SCHEMA, CustomerJson::customer);
  }

  private static Supplier<Customer> customer(JsonCursor json) {
    String id = json.text("id");
    Kind kind = json.enumeration("kind", Kind.class);
    String name = json.text("name");
    LocalDate born = Texts.optionalDay(json, "born");
    if (born != null && kind != Kind.PERSON) {
      json.problem("born", "Only a person was born.");
    }
    Supplier<List<Identifier>> identifiers = json.objects("identifiers", CustomerJson::identifier);
    Supplier<List<ContactPoint>> points = json.objects("contactPoints", ContactPointJson::read);
    LifecycleStage stage = json.enumeration("stage", LifecycleStage.class);
    CustomerStatus status = json.enumeration("status", CustomerStatus.class);
    String owner = Texts.optional(json, "owner");
    ZoneId zone = json.has("zone") ? json.parsed("zone", ZONE, ZoneOffset.UTC) : null;
    return () ->
        made(
            CustomerId.of(id),
            kind,
            name,
            born,
            new CustomerProfile(identifiers.get(), points.get(), stage, status, owner, zone));
  }

  private static Customer made(
      CustomerId id, Kind kind, String name, @Nullable LocalDate born, CustomerProfile profile) {
    return switch (kind) {
      case PERSON -> new Person(id, name, born, profile);
      case COMPANY -> new Organization(id, name, Organization.Form.COMPANY, profile);
      case NON_PROFIT -> new Organization(id, name, Organization.Form.NON_PROFIT, profile);
      case PUBLIC -> new Organization(id, name, Organization.Form.PUBLIC, profile);
    };
  }

  private static Supplier<Identifier> identifier(JsonCursor json) {
    IdentifierType type = json.enumeration("type", IdentifierType.class);
    String value = json.text("value");
    IdentifierStrength strength = json.enumeration("strength", IdentifierStrength.class);
    boolean exclusive = json.bool("exclusive");
    String issuer = Texts.optional(json, "issuer");
    return () -> new Identifier(type, value, strength, exclusive, issuer);
  }

  /**
   * Writes a customer in its canonical form: equal customers give equal text.
   *
   * @param customer the customer
   * @return the text, without white space
   */
  public static String write(Customer customer) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          members(json, customer);
          json.writeEndObject();
        });
  }

  static void members(JsonGenerator json, Customer customer) {
    json.writeStringProperty("id", customer.id().value());
    json.writeStringProperty(
        "kind",
        customer instanceof Organization organization ? organization.form().name() : "PERSON");
    json.writeStringProperty("name", customer.name());
    if (customer instanceof Person person) {
      Texts.write(json, "born", person.born());
    }
    CustomerProfile profile = customer.profile();
    json.writeName("identifiers");
    json.writeStartArray();
    for (Identifier identifier : profile.identifiers()) {
      json.writeStartObject();
      json.writeStringProperty("type", identifier.type().name());
      json.writeStringProperty("value", identifier.value());
      json.writeStringProperty("strength", identifier.strength().name());
      json.writeBooleanProperty("exclusive", identifier.exclusive());
      identifier.issuer().ifPresent(issuer -> json.writeStringProperty("issuer", issuer));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeName("contactPoints");
    json.writeStartArray();
    profile.contactPoints().forEach(point -> ContactPointJson.write(json, point));
    json.writeEndArray();
    json.writeStringProperty("stage", profile.stage().name());
    json.writeStringProperty("status", profile.status().name());
    Texts.write(json, "owner", profile.owner());
    Texts.write(json, "zone", profile.zone());
  }
}
