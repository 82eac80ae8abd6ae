package io.dangol.segmentation.json;

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

  static String text(ObjectNode document) {
    return MAPPER.writeValueAsString(document);
  }
}
