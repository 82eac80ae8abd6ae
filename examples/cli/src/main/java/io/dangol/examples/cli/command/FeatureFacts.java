package io.dangol.examples.cli.command;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;
import io.dangol.segmentation.cluster.FeatureScaling;
import io.dangol.segmentation.cluster.KMeansFit;
import io.dangol.segmentation.cluster.KMeansModel;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Names the columns of a table as facts and finds them again in a saved model. A header may have
 * characters that the name of a fact may not; they are escaped as {@code -uXXXX}, one to one.
 */
final class FeatureFacts {

  private static final String PREFIX = "data.";
  private static final Pattern FORBIDDEN = Pattern.compile("[^A-Za-z0-9_]");
  private static final Pattern ESCAPED = Pattern.compile("-u([0-9a-f]{4})");
  private static final int HEX = 16;

  private FeatureFacts() {}

  static List<NumberFact<Double>> of(List<String> headers) {
    return headers.stream().map(FeatureFacts::of).toList();
  }

  static NumberFact<Double> of(String header) {
    String name =
        FORBIDDEN
            .matcher(header)
            .replaceAll(
                found -> String.format(Locale.ROOT, "-u%04x", (int) found.group().charAt(0)));
    return Fact.decimal(PREFIX + name);
  }

  /** Returns the headers that a model expects; those of a host are the names of its facts. */
  static List<String> headers(KMeansModel model) {
    return model.fit().features().stream().map(feature -> header(feature.fact())).toList();
  }

  private static String header(Fact<?> fact) {
    if (!fact.name().startsWith(PREFIX)) {
      return fact.name();
    }
    return ESCAPED
        .matcher(fact.name().substring(PREFIX.length()))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), HEX))));
  }

  /** Returns a model that reads its features, whatever they were, from these columns. */
  static KMeansModel reading(KMeansModel model, List<String> headers) {
    KMeansFit fit = model.fit();
    List<FeatureScaling> features =
        IntStream.range(0, headers.size())
            .mapToObj(i -> named(fit.features().get(i), of(headers.get(i))))
            .toList();
    return KMeansModel.of(
        new KMeansFit(
            fit.version(),
            fit.seed(),
            fit.requestedClusters(),
            fit.rowWeight(),
            fit.missing(),
            features,
            fit.clusters(),
            fit.inertia(),
            fit.passes(),
            fit.converged(),
            fit.customers(),
            fit.excluded(),
            fit.warnings()));
  }

  private static FeatureScaling named(FeatureScaling scaling, Fact<?> fact) {
    return new FeatureScaling(
        fact,
        scaling.logarithmic(),
        scaling.lower(),
        scaling.upper(),
        scaling.location(),
        scaling.spread(),
        scaling.weight());
  }
}
