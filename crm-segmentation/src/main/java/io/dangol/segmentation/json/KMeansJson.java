package io.dangol.segmentation.json;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.Reading;
import io.dangol.segmentation.cluster.Cluster;
import io.dangol.segmentation.cluster.FeatureScaling;
import io.dangol.segmentation.cluster.KMeansFit;
import io.dangol.segmentation.cluster.KMeansModel;
import io.dangol.segmentation.cluster.KMeansWarning;
import io.dangol.segmentation.cluster.MissingFeatures;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads k-means models: features with their scaling, centres and what the fit found. */
public final class KMeansJson {
  /** The schema of a k-means model. */
  public static final String SCHEMA = "dangol.segmentation.kmeans/1";

  private KMeansJson() {}

  /**
   * Writes a model.
   *
   * @param model the model
   * @return a JSON object
   */
  public static String write(KMeansModel model) {
    KMeansFit fit = model.fit();
    ObjectNode node = Nodes.document(SCHEMA);
    node.put("version", fit.version());
    node.put("seed", fit.seed());
    node.put("requestedClusters", fit.requestedClusters());
    fit.rowWeight()
        .ifPresent(
            fact ->
                node.putObject("rowWeight")
                    .put("fact", fact.name())
                    .put("type", FactType.of(fact).name()));
    node.put("missing", fit.missing().name());
    node.put("inertia", fit.inertia());
    node.put("passes", fit.passes());
    node.put("converged", fit.converged());
    node.put("customers", fit.customers());
    node.put("excluded", fit.excluded());
    fit.warnings().stream().sorted().map(Enum::name).forEach(node.putArray("warnings")::add);
    ArrayNode features = node.putArray("features");
    fit.features().forEach(feature -> write(feature, features.addObject()));
    ArrayNode clusters = node.putArray("clusters");
    fit.clusters().forEach(cluster -> write(cluster, clusters.addObject()));
    return Nodes.text(node);
  }

  private static void write(FeatureScaling feature, ObjectNode node) {
    node.put("fact", feature.fact().name());
    node.put("type", FactType.of(feature.fact()).name());
    node.put("logarithmic", feature.logarithmic());
    node.put("lower", feature.lower());
    node.put("upper", feature.upper());
    node.put("location", feature.location());
    node.put("spread", feature.spread());
    node.put("weight", feature.weight());
  }

  private static void write(Cluster cluster, ObjectNode node) {
    node.put("id", cluster.id());
    node.put("size", cluster.size());
    node.put("weight", cluster.weight());
    node.put("inertia", cluster.inertia());
    cluster.center().forEach(node.putArray("center")::add);
    cluster.scaledCenter().forEach(node.putArray("scaledCenter")::add);
  }

  /**
   * Reads a model.
   *
   * @param json the document
   * @return the model, or all problems; never an exception for what the text says
   */
  public static Reading<KMeansModel> read(String json) {
    return JsonCursor.read(json, SCHEMA, KMeansJson::model);
  }

  private static Supplier<KMeansModel> model(JsonCursor root) {
    int version = root.integer("version");
    long seed = root.longInteger("seed");
    int requested = root.integer("requestedClusters");
    Supplier<Optional<NumberFact<?>>> rowWeight =
        root.has("rowWeight") ? root.object("rowWeight", KMeansJson::rowWeight) : Optional::empty;
    MissingFeatures missing = root.enumeration("missing", MissingFeatures.class);
    double inertia = root.number("inertia");
    int passes = root.integer("passes");
    boolean converged = root.bool("converged");
    int customers = root.integer("customers");
    int excluded = root.integer("excluded");
    Set<KMeansWarning> warnings = root.enumerations("warnings", KMeansWarning.class);
    Supplier<List<FeatureScaling>> features = root.objects("features", KMeansJson::feature);
    Supplier<List<Cluster>> clusters = root.objects("clusters", KMeansJson::cluster);
    return () ->
        KMeansModel.of(
            new KMeansFit(
                version,
                seed,
                requested,
                rowWeight.get(),
                missing,
                features.get(),
                clusters.get(),
                inertia,
                passes,
                converged,
                customers,
                excluded,
                warnings));
  }

  private static Supplier<Optional<NumberFact<?>>> rowWeight(JsonCursor cursor) {
    String name = cursor.text("fact");
    FactType type = cursor.enumeration("type", FactType.class);
    if (type != FactType.INTEGER && type != FactType.DECIMAL) {
      cursor.problem("type", "INTEGER or DECIMAL is expected.");
    }
    return () -> Optional.of(type == FactType.INTEGER ? Fact.integer(name) : Fact.decimal(name));
  }

  private static Supplier<FeatureScaling> feature(JsonCursor cursor) {
    String name = cursor.text("fact");
    FactType type = cursor.enumeration("type", FactType.class);
    boolean logarithmic = cursor.bool("logarithmic");
    double lower = cursor.number("lower");
    double upper = cursor.number("upper");
    double location = cursor.number("location");
    double spread = cursor.number("spread");
    double weight = cursor.number("weight");
    return () ->
        new FeatureScaling(type.fact(name), logarithmic, lower, upper, location, spread, weight);
  }

  private static Supplier<Cluster> cluster(JsonCursor cursor) {
    int id = cursor.integer("id");
    int size = cursor.integer("size");
    double weight = cursor.number("weight");
    double inertia = cursor.number("inertia");
    List<Double> center = cursor.numbers("center");
    List<Double> scaled = cursor.numbers("scaledCenter");
    return () -> new Cluster(id, size, weight, inertia, center, scaled);
  }
}
