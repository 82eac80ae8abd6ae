package io.dangol.examples.cli.report;

import io.dangol.examples.cli.report.Chart.Axis;
import io.dangol.examples.cli.report.Chart.Categories;
import io.dangol.examples.cli.report.Chart.Kind;
import io.dangol.examples.cli.report.Chart.Measure;
import io.dangol.examples.cli.report.Chart.Series;
import io.dangol.examples.cli.report.Chart.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The campaign, as the page shows it: from the population down to the plan. */
record CampaignView(
    String name,
    boolean dryRun,
    List<Code> notEvaluated,
    List<Chart> charts,
    List<ExclusionRow> exclusions,
    List<OfferRow> offers) {

  record ExclusionRow(Code gate, Code reason, long customers, Share share) {}

  record OfferRow(Code offer, Object discount, long customers, Share share) {}

  static CampaignView of(CampaignPlan data) {
    return new CampaignView(
        data.name(),
        data.dryRun(),
        data.notEvaluated().stream().map(gate -> new Code("gate", gate)).toList(),
        List.of(waterfall(data)),
        data.exclusions().stream()
            .map(
                each ->
                    new ExclusionRow(
                        new Code("gate", each.gate()),
                        new Code("reason", each.reason()),
                        each.customers(),
                        Share.of(each.customers(), data.audience())))
            .toList(),
        data.offers().stream()
            .map(
                each ->
                    new OfferRow(
                        new Code("offer", each.code()),
                        each.discount().map(value -> (Object) new Rate(value)).orElse("–"),
                        each.customers(),
                        Share.of(each.customers(), data.planned())))
            .toList());
  }

  private static Chart waterfall(CampaignPlan data) {
    Steps steps = new Steps();
    steps.level(Phrase.of("campaign.population"), data.population(), Tone.MUTED);
    steps.fall(Phrase.of("campaign.notMatched"), data.notMatched());
    steps.fall(Phrase.of("campaign.unknown"), data.unknown());
    steps.level(Phrase.of("campaign.audience"), data.audience(), Tone.MUTED);
    Map<String, Long> byGate = new LinkedHashMap<>();
    data.exclusions().forEach(each -> byGate.merge(each.gate(), each.customers(), Long::sum));
    byGate.forEach(
        (gate, customers) ->
            steps.fall(Phrase.of("campaign.gate", new Code("gate", gate)), customers));
    steps.fall(Phrase.of("campaign.heldOut"), data.heldOut());
    steps.level(Phrase.of("campaign.planned"), data.planned(), Tone.PRIMARY);
    return new Chart(
        "campaign-waterfall",
        Kind.WATERFALL,
        Phrase.of("campaign.chart"),
        Phrase.of(
            "campaign.reading",
            data.planned(),
            data.population(),
            Share.of(data.planned(), data.population()),
            data.heldOut()),
        Categories.of(Phrase.of("axis.step"), steps.names),
        new Axis(Phrase.of("axis.customers"), Measure.COUNT),
        List.of(
            new Series("", Tone.HIDDEN, steps.offsets),
            new Series(Phrase.of("customers"), steps.tones, steps.values)),
        Optional.empty(),
        true);
  }

  /** The bars so far: levels stand on the ground, falls hang from where the last bar ended. */
  private static final class Steps {

    private final List<Object> names = new ArrayList<>();
    private final List<Object> offsets = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<Tone> tones = new ArrayList<>();
    private long left;

    void level(Phrase name, long customers, Tone tone) {
      left = customers;
      add(name, 0, customers, tone);
    }

    void fall(Phrase name, long customers) {
      if (customers > 0) {
        left -= customers;
        add(name, left, customers, Tone.SECONDARY);
      }
    }

    private void add(Phrase name, long offset, long value, Tone tone) {
      names.add(name);
      offsets.add(offset);
      values.add(value);
      tones.add(tone);
    }
  }
}
