package io.dangol.segmentation.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents being written as trees. */
final class Nodes {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Nodes() {}

  /** Returns an object that says which schema it follows. */
  static ObjectNode document(String schema) {
    return MAPPER.createObjectNode().put("schema", schema);
  }

  /** Returns a tree of its own for a document that somebody else wrote. */
  static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  static String text(ObjectNode document) {
    return MAPPER.writeValueAsString(document);
  }
}
