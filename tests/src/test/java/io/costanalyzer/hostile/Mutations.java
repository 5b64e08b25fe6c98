package io.costanalyzer.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways in which a good input goes bad. */
final class Mutations {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What breaks parsers of numbers, dates, texts and trees. */
    static final List<String> SCRAPS = List.of(
            "",
            " ",
            "0",
            "-0",
            "-1",
            "7",
            "1e3",
            "1E+999999999",
            "1E-999999999",
            "9".repeat(400),
            "0x1F",
            "NaN",
            "Infinity",
            "1,5",
            "1.2.3",
            "٣",
            "null",
            "true",
            "N/A",
            "USD",
            "EUR",
            "2026-10-02",
            "2026-13-45",
            "+999999999-01-01",
            "9999-12-31",
            "\u0000",
            "\u202e",
            "\ud800",
            "\"",
            "'",
            "\\",
            "\r\n",
            ",",
            "{}",
            "[]",
            "<x>",
            "../..",
            "%00",
            "${jndi:ldap://x}",
            "prod",
            "Usage",
            "Credit");

    private Mutations() {}

    static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** A few bytes lost, added, doubled, turned or moved. */
    static byte[] bytes(byte[] file, Random random) {
        int at = random.nextInt(file.length + 1);
        int to = Math.min(file.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> joined(file, at, new byte[] {(byte) random.nextInt(256)}, Math.min(file.length, at + 1));
            case 1 -> joined(file, at, new byte[0], to);
            case 2 -> joined(file, to, Arrays.copyOfRange(file, at, to), to);
            case 3 -> joined(file, at, pick(SCRAPS, random).getBytes(StandardCharsets.UTF_8), at);
            case 4 -> joined(file, at, pick(SCRAPS, random).getBytes(StandardCharsets.UTF_8), to);
            case 5 -> Arrays.copyOf(file, at);
            default -> {
                byte[] turned = file.clone();
                if (turned.length > 0) {
                    turned[Math.min(at, turned.length - 1)] ^= (byte) (1 << random.nextInt(8));
                }
                yield turned;
            }
        };
    }

    private static byte[] joined(byte[] file, int head, byte[] middle, int tail) {
        byte[] joined = Arrays.copyOf(file, head + middle.length + file.length - tail);
        System.arraycopy(middle, 0, joined, head, middle.length);
        System.arraycopy(file, tail, joined, head + middle.length, file.length - tail);
        return joined;
    }

    /** One value of a tree lost, doubled, swapped with another or replaced. */
    static void tree(JsonNode tree, Random random) {
        List<JsonNode> inner = new ArrayList<>();
        collect(tree, inner);
        JsonNode node = pick(inner, random);
        if (node instanceof ObjectNode section && !section.isEmpty()) {
            List<String> keys = new ArrayList<>();
            section.fieldNames().forEachRemaining(keys::add);
            String key = pick(keys, random);
            switch (random.nextInt(4)) {
                case 0 -> section.remove(key);
                case 1 -> section.set(pick(keys, random), section.get(key).deepCopy());
                default -> section.set(key, other(section.get(key), random));
            }
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            int at = random.nextInt(list.size());
            switch (random.nextInt(4)) {
                case 0 -> list.remove(at);
                case 1 -> list.insert(random.nextInt(list.size()), list.get(at).deepCopy());
                case 2 -> list.set(at, list.get(random.nextInt(list.size())).deepCopy());
                default -> list.set(at, other(list.get(at), random));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    private static JsonNode other(JsonNode old, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(random.nextInt(5) - 1);
            case 2 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 3 -> JSON.createArrayNode().add(old.deepCopy());
            case 4 -> JSON.createObjectNode().set("x", old.deepCopy());
            default -> JSON.getNodeFactory().textNode(pick(SCRAPS, random));
        };
    }
}
