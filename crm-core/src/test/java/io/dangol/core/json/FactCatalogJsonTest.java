package io.dangol.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.json.document.Problem;
import io.dangol.core.purchase.PurchaseFacts;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class FactCatalogJsonTest {

  private static final CurrencyUnit KRW = CurrencyUnit.of("KRW");
  private static final MoneyFact AMOUNT = Fact.money("purchase.amount");
  private static final EventKind PURCHASES =
      EventKind.of("purchase", AMOUNT, Fact.code("purchase.channel"));

  private static final FactCatalog CATALOG =
      FactCatalog.of(
              List.of(
                  FactDefinition.of(Fact.money("spend"), FactUnit.MONEY, "shop").withCurrency(KRW),
                  FactDefinition.of(Fact.code("grade"), FactUnit.NONE, "crm")
                      .withAllowedValues(List.of("S", "A", "B")),
                  FactDefinition.of(Fact.integer("age"), FactUnit.COUNT, "crm")
                      .withFreshFor(Duration.ofHours(24)),
                  FactDefinition.of(Fact.decimal("p-alive"), FactUnit.SHARE, "ltv")
                      .withRange(0, 1)
                      .withKind(FactDefinition.Kind.DERIVED),
                  FactDefinition.of(Fact.date("joined"), FactUnit.NONE, "crm"),
                  FactDefinition.of(Fact.bool("staff"), FactUnit.NONE, "crm")
                      .withCost(FactDefinition.Cost.HOST),
                  FactDefinition.of(Fact.codeSet("groups"), FactUnit.NONE, "crm")
                      .withAllowedValues(List.of("vip", "press"))))
          .withEvents(
              List.of(
                  FactCatalog.Events.of(EventKind.of("visit")),
                  new FactCatalog.Events(
                      PURCHASES,
                      Period.ofMonths(36),
                      List.of(
                          FactDefinition.of(AMOUNT, FactUnit.MONEY, "shop").withCurrency(KRW)))));

  @Test
  void catalog_isThatOfTheFile() {
    assertThat(FactCatalogJson.write(CATALOG)).isEqualTo(golden());
  }

  @Test
  void read_givesEveryDefinitionBack() {
    FactCatalog read = FactCatalogJson.read(golden().getBytes(UTF_8)).orThrow();

    assertThat(read.definitions()).containsExactlyInAnyOrderElementsOf(CATALOG.definitions());
    assertThat(read.events("visit")).isEqualTo(CATALOG.events("visit"));
    assertThat(read.events("purchase").orElseThrow().retention()).isEqualTo(Period.ofMonths(36));
    assertThat(read.of(PURCHASES).definitions())
        .containsExactlyInAnyOrderElementsOf(CATALOG.of(PURCHASES).definitions());
    assertThat(FactCatalogJson.write(read)).isEqualTo(golden());
  }

  @Test
  void read_needsNameAndTypeOnly() {
    FactCatalog read =
        FactCatalogJson.read(catalog("{\"name\":\"age\",\"type\":\"integer\"}")).orThrow();

    assertThat(read.definitions())
        .containsExactly(FactDefinition.of(Fact.integer("age"), FactUnit.NONE, "host"));
  }

  @Test
  void write_isThatOfTheEngines_whateverTheirOrder() {
    String json = FactCatalogJson.write(PurchaseFacts.catalog());

    assertThat(FactCatalogJson.write(FactCatalogJson.read(json).orThrow())).isEqualTo(json);
  }

  @Test
  void read_reportsEveryProblem_withItsPlace() {
    String json =
        catalog(
            """
            {"name":"나이","type":"integer"},
            {"name":"age","type":"number"},
            {"name":"spend","type":"money","currency":"won","unit":"money"},
            {"name":"joined","type":"date","codes":["x"]},
            {"name":"seen","type":"date","currency":"KRW"},
            {"name":"grade","type":"code","codes":["S","S",1,""]},
            {"name":"staff","type":"boolean","freshFor":"a day","kind":"stored"},
            {"name":"staff","type":"boolean"},
            {"name":"staff","type":"boolean"},
            7
            """);

    assertThat(FactCatalogJson.read(json).problems())
        .extracting(Problem::at, Problem::code)
        .containsExactlyInAnyOrder(
            tuple("/facts/0/name", "value.format"),
            tuple("/facts/1/type", "value.unknown"),
            tuple("/facts/2/currency", "value.format"),
            tuple("/facts/2/unit", "value.unknown"),
            tuple("/facts/3/codes", "value.refused"),
            tuple("/facts/4/currency", "value.refused"),
            tuple("/facts/5/codes/1", "value.duplicate"),
            tuple("/facts/5/codes/2", "value.type"),
            tuple("/facts/5/codes/3", "value.type"),
            tuple("/facts/6/freshFor", "value.format"),
            tuple("/facts/6/kind", "value.unknown"),
            tuple("/facts/7/name", "value.duplicate"),
            tuple("/facts/8/name", "value.duplicate"),
            tuple("/facts/9", "value.type"));
  }

  @Test
  void read_refusesEventsThatCannotBe() {
    assertThat(FactCatalogJson.read(events("{\"kind\":\"a b\",\"facts\":[]}")).problems())
        .extracting(Problem::at)
        .containsExactly("/events/0/kind");
    assertThat(
            FactCatalogJson.read(
                    events(
                        "{\"kind\":\"a\",\"facts\":[{\"name\":\"a.at\",\"type\":\"date\"}]},"
                            + "{\"kind\":\"b\",\"retention\":\"P-1D\",\"facts\":[]},"
                            + "{\"kind\":\"c\",\"facts\":[{\"name\":\"g\",\"type\":\"codes\"}]},"
                            + "{\"kind\":\"d\",\"facts\":[]},{\"kind\":\"d\",\"facts\":[]}"))
                .problems())
        .extracting(Problem::at)
        .containsExactly("/events/0", "/events/1", "/events/2", "/events/4/kind");
    assertThat(
            FactCatalogJson.read(
                    events(
                        "{\"kind\":\"a\",\"facts\":[{\"name\":\"x\",\"type\":\"date\"}]},"
                            + "{\"kind\":\"b\",\"facts\":[{\"name\":\"x\",\"type\":\"date\"}]}"))
                .problems())
        .extracting(Problem::code)
        .containsExactly("value.refused");
  }

  @Test
  void read_refusesWhatIsNoCatalog() {
    assertThat(FactCatalogJson.read("[]").isAccepted()).isFalse();
    assertThat(FactCatalogJson.read("{\"schema\":\"crm.rule/1\",\"facts\":[]}").problems())
        .extracting(Problem::code)
        .containsExactly("schema.unsupported");
    assertThat(FactCatalogJson.read(new byte[] {(byte) 0xc3, 0x28}).problems())
        .extracting(Problem::code)
        .containsExactly("json.encoding");
  }

  @Test
  void definition_refusesACurrencyOfWhatIsNoAmount() {
    FactDefinition age = FactDefinition.of(Fact.integer("age"), FactUnit.COUNT, "crm");

    assertThatIllegalArgumentException().isThrownBy(() -> age.withCurrency(KRW));
  }

  @Test
  void read_refusesRangesThatAFactOfWholeNumbersCannotHave() {
    String json =
        catalog(
            """
            {"name":"a","type":"integer","range":{"from":0,"to":1e10}},
            {"name":"b","type":"integer","range":{"from":-2147483648,"to":0}},
            {"name":"c","type":"integer","range":{"from":1.2,"to":1.8}},
            {"name":"d","type":"code","range":{"from":1,"to":2}},
            {"name":"e","type":"integer","range":{"from":-2147483647,"to":2147483647}}
            """);

    assertThat(FactCatalogJson.read(json).problems())
        .extracting(Problem::at, Problem::code)
        .containsExactly(
            tuple("/facts/0/range", "value.refused"),
            tuple("/facts/1/range", "value.refused"),
            tuple("/facts/2/range", "value.refused"),
            tuple("/facts/3/range", "value.refused"));
    FactDefinition age = FactDefinition.of(Fact.integer("age"), FactUnit.COUNT, "crm");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> age.withRange(0, 1e10))
        .withMessageContaining("age");
  }

  @Test
  void events_refuseDefinitionsOfOtherFacts() {
    FactDefinition age = FactDefinition.of(Fact.integer("age"), FactUnit.COUNT, "crm");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FactCatalog.Events(PURCHASES, null, List.of(age)));
  }

  private static String catalog(String facts) {
    return "{\"schema\":\"crm.catalog/1\",\"facts\":[" + facts + "]}";
  }

  private static String events(String events) {
    return "{\"schema\":\"crm.catalog/1\",\"facts\":[],\"events\":[" + events + "]}";
  }

  private static String golden() {
    return Golden.text(FactCatalogJsonTest.class, "catalog.json");
  }
}
