package io.dangol.examples.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportHtmlTest {

  private static final Pattern SCRIPT =
      Pattern.compile("<script(?: [^>]*)?>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern SECTION = Pattern.compile("<section id=\"([a-z]+)\"");

  @Test
  void render_showsEverySection_inTheOrderOfThePage() {
    assertThat(sections(english(ReportFixture.full())))
        .containsExactly(
            "overview",
            "contactability",
            "rfm",
            "segments",
            "clusters",
            "value",
            "grades",
            "campaign",
            "provenance");
  }

  @Test
  void render_leavesOut_whatIsNotThere() {
    String html = english(ReportFixture.plain());

    assertThat(sections(html)).containsExactly("overview", "rfm", "segments", "value");
    assertThat(html).doesNotContain("href=\"#campaign\"").doesNotContain("value-tracking");
  }

  @Test
  void render_givesAPage_forAReportWithoutSections() {
    assertThat(sections(english(Report.asOf(LocalDate.of(2026, 7, 1))))).isEmpty();
  }

  @Test
  void render_speaksKorean() {
    String html = korean(ReportFixture.full());

    assertThat(html)
        .contains("<html lang=\"ko\">")
        .contains("고객 생애 가치")
        .contains("2026. 7. 1.")
        .contains("₩39.5억")
        .doesNotContain("At a glance");
  }

  @Test
  void render_saysSo_whereAmountsHaveNoCurrency() {
    assertThat(english(ReportFixture.plain()))
        .contains("No currency was given")
        .contains("Revenue (no currency)")
        .doesNotContain("₩");
    assertThat(english(ReportFixture.full())).doesNotContain("No currency was given");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void render_refersToNothingOutsideOfTheFile(String language) {
    String html = withoutScripts(render(language, ReportFixture.full()));

    assertThat(html)
        .doesNotContainPattern("(src|srcset|data|action|poster)=\"")
        .doesNotContainPattern("href=\"(?!#)")
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("@import")
        .doesNotContain("url(")
        .contains("default-src 'none'");
  }

  @Test
  void render_allowsItsTwoScriptsAndNoOther() throws GeneralSecurityException {
    String html = english(ReportFixture.full());
    List<String> scripts = scripts(html);

    assertThat(scripts).hasSize(3);
    for (String script : scripts.subList(1, 3)) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      assertThat(html).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
  }

  @Test
  void render_escapesWhatComesFromTheInput() {
    String evil = "</script><script>alert('1')</script>";
    LifetimeValue value = ReportFixture.value();
    LifetimeValue.TopCustomer first = value.top().get(0);
    LifetimeValue.TopCustomer hostile =
        new LifetimeValue.TopCustomer(
            evil,
            first.probabilityAlive(),
            first.expectedPurchases(),
            first.expectedSpend(),
            first.value(),
            Optional.of(evil),
            Optional.of(evil));
    Report report =
        Report.asOf(LocalDate.of(2026, 7, 1))
            .with(
                new LifetimeValue(
                    value.assumptions(),
                    value.models(),
                    value.total(),
                    value.probabilityAlive(),
                    value.value(),
                    value.deciles(),
                    List.of(hostile),
                    value.tracking()))
            .with(new Segments(List.of(new Segments.Segment(evil, 1, BigDecimal.ONE))));

    String html = english(report);

    assertThat(html).doesNotContain("alert('1')</script>");
    assertThat(scripts(html)).hasSize(3);
    assertThat(data(html).at("/charts/0/categories/0").asString()).isEqualTo(evil);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void render_namesEveryAxis_andPutsEveryChartOnThePage(String language) {
    String html = render(language, ReportFixture.full());
    JsonNode charts = data(html).get("charts");

    assertThat(charts).hasSize(11);
    for (JsonNode chart : charts) {
      assertThat(html).contains("id=\"" + chart.get("id").asString() + "\" role=\"img\"");
      assertThat(chart.get("categoryName").asString()).isNotBlank();
      assertThat(chart.get("valueName").asString()).isNotBlank();
      for (JsonNode series : chart.get("series")) {
        assertThat(series.get("values")).hasSize(chart.get("categories").size());
        assertThat(series.get("labels")).hasSize(chart.get("categories").size());
      }
    }
  }

  @Test
  void render_givesEveryChartATable() {
    String html = english(ReportFixture.full());

    assertThat(html.split("<figure").length - 1).isEqualTo(12);
    // Eight charts bring their table; segments, clusters and grades have one below; the grid is
    // one.
    assertThat(html.split("<details").length - 1).isEqualTo(8);
    for (String id : List.of("rfm", "segments", "clusters", "grades")) {
      assertThat(section(html, id)).contains("<table");
    }
  }

  @Test
  void render_givesTheSamePage_whateverTheMachinesLanguage() {
    Locale before = Locale.getDefault();
    String expected = english(ReportFixture.full());
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(english(ReportFixture.full())).isEqualTo(expected);
      Locale.setDefault(Locale.KOREA);
      assertThat(english(ReportFixture.full())).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void write_leavesOneFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.html");

    ReportHtml.in(Locale.KOREA).write(ReportFixture.full(), file);

    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(Files.size(file)).isLessThan(1_000_000);
  }

  @Test
  void in_refusesALanguageWithoutTexts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportHtml.in(Locale.FRENCH))
        .withMessageContaining("\"fr\"");
  }

  private static String english(Report report) {
    return render("en", report);
  }

  private static String korean(Report report) {
    return render("ko", report);
  }

  private static String render(String language, Report report) {
    return ReportHtml.in(Locale.forLanguageTag(language)).render(report);
  }

  private static List<String> sections(String html) {
    return SECTION.matcher(withoutScripts(html)).results().map(found -> found.group(1)).toList();
  }

  private static String section(String html, String id) {
    int start = html.indexOf("<section id=\"" + id + "\"");
    return html.substring(start, html.indexOf("</section>", start));
  }

  private static List<String> scripts(String html) {
    List<String> scripts = new ArrayList<>();
    Matcher matcher = SCRIPT.matcher(html);
    while (matcher.find()) {
      scripts.add(matcher.group(1));
    }
    return scripts;
  }

  private static String withoutScripts(String html) {
    return SCRIPT.matcher(html).replaceAll("");
  }

  private static JsonNode data(String html) {
    return JsonMapper.shared().readTree(scripts(html).get(0));
  }
}
