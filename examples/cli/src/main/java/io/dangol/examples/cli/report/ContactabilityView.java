package io.dangol.examples.cli.report;

import io.dangol.examples.cli.report.Chart.Axis;
import io.dangol.examples.cli.report.Chart.Categories;
import io.dangol.examples.cli.report.Chart.Kind;
import io.dangol.examples.cli.report.Chart.Measure;
import io.dangol.examples.cli.report.Chart.Series;
import io.dangol.examples.cli.report.Chart.Tone;
import java.util.List;
import java.util.Optional;

/** The contactability funnels, as the page shows them. */
record ContactabilityView(List<Chart> charts) {

  static ContactabilityView of(Contactability data) {
    return new ContactabilityView(data.channels().stream().map(ContactabilityView::chart).toList());
  }

  private static Chart chart(Contactability.Channel channel) {
    List<Contactability.Step> steps = channel.steps();
    long all = steps.get(0).customers();
    long left = steps.get(steps.size() - 1).customers();
    return new Chart(
        "contactability-" + channel.code(),
        Kind.BARS,
        Phrase.of("contactability.chart", new Code("channel", channel.code())),
        Phrase.of("contactability.reading", left, all, Share.of(left, all)),
        Categories.of(
            Phrase.of("axis.step"),
            steps.stream().map(step -> new Code("step", step.code())).toList()),
        new Axis(Phrase.of("axis.customers"), Measure.COUNT),
        List.of(
            new Series(
                Phrase.of("customers"),
                Tone.PRIMARY,
                List.copyOf(steps.stream().map(Contactability.Step::customers).toList()))),
        Optional.empty(),
        true);
  }
}
