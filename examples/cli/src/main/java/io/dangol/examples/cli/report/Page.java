package io.dangol.examples.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays a report out: which sections the page has, in which order, and what each of them shows. */
final class Page {

  /** An entry of the table of contents. */
  record Entry(String id, Phrase title) {}

  /** A term that the page uses, and what it means. */
  record Definition(Phrase term, Phrase meaning) {}

  private final Map<String, Object> sections = new LinkedHashMap<>();
  private final List<Entry> contents = new ArrayList<>();
  private final List<Chart> charts = new ArrayList<>();
  private final List<Definition> definitions = new ArrayList<>();

  private Page() {}

  static Page of(Report report) {
    Page page = new Page();
    report
        .find(Overview.class)
        .map(OverviewView::of)
        .ifPresent(
            view -> {
              page.add("overview", view, view.charts());
              page.define("customer", "revenue", "averageOrder", "repeatRate");
            });
    report
        .find(Contactability.class)
        .map(ContactabilityView::of)
        .ifPresent(view -> page.add("contactability", view, view.charts()));
    report
        .find(RfmGrid.class)
        .map(RfmView::of)
        .ifPresent(
            view -> {
              page.add("rfm", view, List.of());
              page.define("recency", "frequency", "monetary", "score");
            });
    report
        .find(Segments.class)
        .map(SegmentsView::of)
        .ifPresent(
            view -> {
              page.add("segments", view, view.charts());
              page.define("segment");
            });
    report
        .find(Clusters.class)
        .map(ClustersView::of)
        .ifPresent(
            view -> {
              page.add("clusters", view, view.charts());
              page.define("cluster");
            });
    report
        .find(LifetimeValue.class)
        .map(LifetimeValueView::of)
        .ifPresent(
            view -> {
              page.add("value", view, view.charts());
              page.define("alive", "value", "standardError", "tracking");
            });
    report
        .find(Grades.class)
        .map(GradesView::of)
        .ifPresent(view -> page.add("grades", view, view.charts()));
    report
        .find(CampaignPlan.class)
        .map(CampaignView::of)
        .ifPresent(
            view -> {
              page.add("campaign", view, view.charts());
              page.define("audience", "heldOut", "dryRun");
            });
    report
        .find(Provenance.class)
        .map(data -> ProvenanceView.of(data, report.currency().isEmpty()))
        .ifPresent(view -> page.add("provenance", view, List.of()));
    return page;
  }

  private void add(String id, Object view, List<Chart> shown) {
    sections.put(id, view);
    contents.add(new Entry(id, Phrase.of(id + ".title")));
    charts.addAll(shown);
  }

  private void define(String... terms) {
    for (String term : terms) {
      definitions.add(
          new Definition(
              Phrase.of("definition." + term + ".term"), Phrase.of("definition." + term)));
    }
  }

  /** The views by their ids; a section that the report does not have is not in the map. */
  Map<String, Object> sections() {
    return sections;
  }

  List<Entry> contents() {
    return contents;
  }

  List<Chart> charts() {
    return charts;
  }

  List<Definition> definitions() {
    return definitions;
  }
}
