package io.dangol.examples.cli.command;

import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.RuleJson;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.Segments;
import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules that another one names as segments, and those that they name. Others in the same folder
 * are not read: they may be about facts that nobody asked for.
 */
final class SegmentFiles {

  private static final String OPTION = "--segments";

  private final Map<Path, byte[]> documents;

  private SegmentFiles(Map<Path, byte[]> documents) {
    this.documents = documents;
  }

  /**
   * Finds the rules.
   *
   * @param places files, and folders of files that end in .json
   * @param named the segments that are named
   * @throws BadInputException if a place cannot be read, or two rules have one id
   */
  static SegmentFiles of(List<Path> places, Set<String> named) throws IOException {
    Map<String, Path> files = new HashMap<>();
    Map<Path, byte[]> contents = new HashMap<>();
    for (Path file : files(places)) {
      byte[] json = Documents.bytes(file);
      String id = DocumentUses.of(List.of(json)).id();
      contents.put(file, json);
      if (files.putIfAbsent(id, file) != null && !id.isEmpty()) {
        throw refused("segment %s is defined twice".formatted(id));
      }
    }
    Map<Path, byte[]> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(named);
    while (!open.isEmpty()) {
      Path file = files.get(open.remove());
      if (file != null && !found.containsKey(file)) {
        byte[] json = Objects.requireNonNull(contents.get(file));
        found.put(file, json);
        open.addAll(DocumentUses.of(List.of(json)).segments());
      }
    }
    return new SegmentFiles(found);
  }

  private static List<Path> files(List<Path> places) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> inside = Files.list(place)) {
          inside.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
        }
      } else {
        files.add(place);
      }
    }
    return files;
  }

  private static BadInputException refused(String why) {
    return BadInputException.of(new Problem(OPTION, 0, "", Reason.INVALID_DOCUMENTS, why));
  }

  List<byte[]> documents() {
    return List.copyOf(documents.values());
  }

  /**
   * Reads the rules.
   *
   * @throws RefusedDocumentException if a rule has errors
   * @throws BadInputException if they name each other in a circle, or one that is not there
   */
  Segments read(FactCatalog catalog) {
    List<Rule> rules = new ArrayList<>();
    documents.forEach(
        (file, json) -> rules.add(Documents.accepted(file, RuleJson.read(json, catalog))));
    try {
      return Segments.of(rules);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }
}
