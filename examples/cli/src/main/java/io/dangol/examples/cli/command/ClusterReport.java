package io.dangol.examples.cli.command;

import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.TextTable;
import io.dangol.segmentation.cluster.Cluster;
import io.dangol.segmentation.cluster.ClusterAssignment;
import io.dangol.segmentation.cluster.ClusterCount;
import io.dangol.segmentation.cluster.ClusterCriteria;
import io.dangol.segmentation.cluster.ClusterStability;
import io.dangol.segmentation.cluster.KMeansModel;
import java.util.List;
import java.util.Optional;

/**
 * What {@code cluster} tells about a model and the customers it was fitted on or applied to.
 *
 * @param features the columns
 * @param model the model
 * @param assignment the cluster of every row
 * @param criteria how well the clusters part these rows
 * @param choice how the number of clusters was chosen, where it was
 * @param stability how well each cluster comes back; empty where that was not measured
 */
record ClusterReport(
    List<String> features,
    KMeansModel model,
    ClusterAssignment assignment,
    ClusterCriteria criteria,
    Optional<ClusterCount> choice,
    List<ClusterStability> stability) {

  /** Returns this report with how the clusters were chosen and how stable they are. */
  ClusterReport with(Optional<ClusterCount> newChoice, List<ClusterStability> newStability) {
    return new ClusterReport(features, model, assignment, criteria, newChoice, newStability);
  }

  JsonDocument json() {
    List<Integer> sizes = assignment.sizes();
    int customers = sizes.stream().mapToInt(Integer::intValue).sum();
    JsonDocument document =
        new JsonDocument()
            .put("k", model.clusters().size())
            .put("inertia", criteria.inertia())
            .put("iterations", model.fit().passes())
            .put("converged", model.fit().converged())
            .put("sizes", sizes)
            .put("features", features)
            .put("centers", model.clusters().stream().map(Cluster::center).toList())
            .put("criteria", json(criteria));
    choice.ifPresent(count -> document.put("choice", json(count)));
    return document
        .put("stability", stability.stream().map(ClusterReport::json).toList())
        .put("customers", customers)
        .put("excluded", assignment.size() - customers)
        .put("warnings", model.fit().warnings())
        .put("seed", model.fit().seed());
  }

  private static JsonDocument json(ClusterCriteria criteria) {
    return new JsonDocument()
        .put("silhouette", criteria.silhouette())
        .put("simplifiedSilhouette", criteria.simplifiedSilhouette())
        .put("calinskiHarabasz", criteria.calinskiHarabasz())
        .put("daviesBouldin", criteria.daviesBouldin());
  }

  private static JsonDocument json(ClusterCount count) {
    return new JsonDocument()
        .put("reason", count.reason().name())
        .put("gapChoice", count.gapChoice())
        .put(
            "candidates",
            count.candidates().stream()
                .map(
                    candidate ->
                        new JsonDocument()
                            .put("k", candidate.clusters())
                            .put("votes", candidate.votes())
                            .put("criteria", json(candidate.criteria()))
                            .put("gap", candidate.gap())
                            .put("gapError", candidate.gapError()))
                .toList());
  }

  private static JsonDocument json(ClusterStability stability) {
    return new JsonDocument()
        .put("cluster", stability.cluster())
        .put("jaccard", stability.jaccard())
        .put("recovered", stability.recovered())
        .put("dissolved", stability.dissolved())
        .put("verdict", stability.verdict().name());
  }

  void print(Command command) {
    choice.ifPresent(
        count ->
            command.say(
                command
                    .messages()
                    .text(
                        "cluster.choice",
                        count.clusters(),
                        command.messages().name("choice", count.reason().name()))));
    command.say(table(command));
  }

  private TextTable table(Command command) {
    int width = features.size() + (stability.isEmpty() ? 2 : 3);
    TextTable table = new TextTable();
    Object[] header = new Object[width];
    header[0] = command.messages().text("table.cluster");
    header[1] = command.messages().text("table.customers");
    for (int j = 0; j < features.size(); j++) {
      header[j + 2] = features.get(j);
    }
    if (!stability.isEmpty()) {
      header[width - 1] = command.messages().text("table.stability");
    }
    table.row(header);
    List<Integer> sizes = assignment.sizes();
    for (Cluster cluster : model.clusters()) {
      Object[] row = new Object[width];
      row[0] = cluster.id();
      row[1] = command.number(sizes.get(cluster.id() - 1));
      for (int j = 0; j < features.size(); j++) {
        row[j + 2] = command.significant(cluster.center().get(j));
      }
      if (!stability.isEmpty()) {
        row[width - 1] = command.significant(stability.get(cluster.id() - 1).jaccard());
      }
      table.row(row);
    }
    return table;
  }
}
