package io.dangol.examples.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ClusterCommandTest {

  @TempDir Path folder;

  @Test
  void cluster_threeGroups_measuresCriteriaAndStability() throws IOException {
    CliRun run = cluster("--features", "x,y", "--k", "3", "--scale", "none", "--json");

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    JsonNode json = run.json();
    assertThat(json.get("k").asInt()).isEqualTo(3);
    assertThat(json.get("sizes").valueStream().mapToInt(JsonNode::asInt)).containsOnly(30);
    assertThat(json.get("criteria").get("silhouette").asDouble()).isGreaterThan(0.9);
    assertThat(json.get("stability").size()).isEqualTo(3);
    assertThat(json.get("stability").get(0).get("verdict").asString()).isEqualTo("HIGHLY_STABLE");
    assertThat(json.has("choice")).isFalse();
  }

  @Test
  void cluster_automatic_findsTheGroupsAndSaysWhy() throws IOException {
    JsonNode json = cluster("--features", "x,y", "--k", "auto", "--scale", "none", "--json").json();

    assertThat(json.get("k").asInt()).isEqualTo(3);
    assertThat(json.get("choice").get("reason").asString()).isEqualTo("CLEAR_MAJORITY");
    assertThat(json.get("choice").get("candidates").size()).isEqualTo(9);
  }

  @Test
  void cluster_withoutResamples_measuresNoStability() throws IOException {
    JsonNode json = cluster("--features", "x,y", "--k", "3", "--resamples", "0", "--json").json();

    assertThat(json.get("stability").size()).isZero();
  }

  @Test
  void cluster_savedModel_assignsTheSameClusters() throws IOException {
    Path model = folder.resolve("model.json");
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");
    JsonNode fitted =
        cluster("--features", "x,y", "--k", "3", "--json", "--out", first, "--save-model", model)
            .json();
    CliRun applied = cluster("--model", model, "--json", "--out", second);

    assertThat(applied.status()).as(applied.err()).isEqualTo(ExitStatus.DONE);
    assertThat(applied.json().get("centers")).isEqualTo(fitted.get("centers"));
    assertThat(applied.json().get("features")).isEqualTo(fitted.get("features"));
    assertThat(second).hasSameTextualContentAs(first);
  }

  @Test
  void cluster_headersOfAnotherScript_areToldApart() throws IOException {
    Path file = Files.writeString(folder.resolve("ko.csv"), "최근,빈도\n1,100\n2,200\n3,301\n4,400\n");
    Path model = folder.resolve("model.json");
    CliRun fitted =
        CliRun.of(
            "cluster", "--data", file, "--features", "최근,빈도", "--k", "2", "--save-model", model);
    CliRun applied = CliRun.of("cluster", "--data", file, "--model", model, "--json");

    assertThat(fitted.status()).as(fitted.err()).isEqualTo(ExitStatus.DONE);
    assertThat(applied.json().get("features").valueStream().map(JsonNode::asString))
        .containsExactly("최근", "빈도");
  }

  @Test
  void cluster_noSuchModel_isBadInput() throws IOException {
    Path model = Files.writeString(folder.resolve("model.json"), "{\"schema\": \"other\"}");
    CliRun run = cluster("--model", model, "--json");

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.json().get("byReason").has("INVALID_MODEL")).isTrue();
    assertThat(cluster("--model", folder.resolve("none.json")).status())
        .isEqualTo(ExitStatus.BAD_INPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--features x,y",
        "--k 3",
        "--features x,y --k some",
        "--features x,y --k 0",
        "--features x,x --k 2",
        "--features x,y --k 3 --resamples -1",
        "--model m.json --k 3"
      })
  void cluster_optionsThatMakeNoSense_areWrongUsage(String options) throws IOException {
    CliRun run = cluster((Object[]) options.split(" "));

    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("--help");
  }

  private CliRun cluster(Object... more) throws IOException {
    Object[] args = new Object[more.length + 3];
    args[0] = "cluster";
    args[1] = "--data";
    args[2] = groups();
    System.arraycopy(more, 0, args, 3, more.length);
    return CliRun.of(args);
  }

  /** Three groups of thirty customers, far apart. */
  private Path groups() throws IOException {
    StringBuilder rows = new StringBuilder("customer,x,y\n");
    for (int c = 0; c < 90; c++) {
      int group = c % 3;
      rows.append(
          "c%d,%d.%d,%d.%d\n"
              .formatted(c, 10 + 40 * (group / 2), c * 7 % 10, 10 + 40 * (group % 2), c * 3 % 10));
    }
    return Files.writeString(folder.resolve("groups.csv"), rows.toString());
  }
}
