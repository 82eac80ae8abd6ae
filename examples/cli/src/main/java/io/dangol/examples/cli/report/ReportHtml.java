package io.dangol.examples.cli.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Renders a report as one HTML file that needs nothing else: style, script and data stand in it,
 * and its content security policy forbids every request. Without a script the page still has all
 * its numbers, in tables.
 */
public final class ReportHtml {

  private static final List<String> SECTIONS =
      List.of(
          "overview",
          "contactability",
          "rfm",
          "segments",
          "clusters",
          "value",
          "grades",
          "campaign",
          "provenance");

  private final Locale locale;

  private ReportHtml(Locale locale) {
    this.locale = locale;
  }

  /**
   * Returns a renderer for a language.
   *
   * @param locale English or Korean; its country is not looked at
   * @return the renderer
   * @throws IllegalArgumentException for other languages
   */
  public static ReportHtml in(Locale locale) {
    return new ReportHtml(
        Language.ALL.stream()
            .filter(known -> known.getLanguage().equals(locale.getLanguage()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "a report is in English (en) or Korean (ko), not in \""
                            + locale.toLanguageTag()
                            + "\"")));
  }

  /**
   * Renders a report.
   *
   * @param report the report
   * @return the HTML document
   */
  public String render(Report report) {
    Language language = new Language(locale, report.currency());
    Page page = Page.of(report);
    String library = Resources.echarts();
    String script = Resources.text("charts.js");
    Map<String, Object> context = new HashMap<>(language.texts());
    SECTIONS.forEach(id -> context.put(id, List.of()));
    context.putAll(page.sections());
    context.put("language", language.tag());
    context.put("asOf", report.asOf());
    context.put("contents", page.contents());
    context.put("definitions", page.definitions());
    context.put("unit", Unit.AMOUNT);
    context.put("plainAmounts", report.currency().isEmpty());
    context.put("style", Resources.text("report.css"));
    context.put("library", library);
    context.put("script", script);
    context.put("libraryHash", Resources.hash(library));
    context.put("scriptHash", Resources.hash(script));
    context.put("data", new ChartJson(language).write(page.charts()));
    return new Templates(language).render("report.html", context);
  }

  /**
   * Renders a report into a file.
   *
   * @param report the report
   * @param file where to; an existing file is overwritten
   * @throws IOException if the file cannot be written
   */
  public void write(Report report, Path file) throws IOException {
    Files.writeString(file, render(report), StandardCharsets.UTF_8);
  }
}
