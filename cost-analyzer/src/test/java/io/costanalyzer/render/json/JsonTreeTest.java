package io.costanalyzer.render.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class JsonTreeTest {

    @Test
    void saysWhatTheTreeSaysOfItself() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("text", "a \"b\" \u0000 ü").put("number", -7).put("yes", true).put("no", false);
        tree.putArray("list").add("x").add(1L << 40).addObject().put("in", "");
        tree.putObject("empty");
        assertThat(JsonTree.line(tree)).isEqualTo(tree.toString());
    }

    @Test
    void whatHasNoPlaceIsRefused() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("binary", new byte[] {1});
        assertThatThrownBy(() -> JsonTree.line(tree)).isInstanceOf(IllegalArgumentException.class);
        ObjectNode fraction = JsonNodeFactory.instance.objectNode().put("fraction", 1.5);
        assertThatThrownBy(() -> JsonTree.line(fraction)).isInstanceOf(IllegalArgumentException.class);
    }
}
