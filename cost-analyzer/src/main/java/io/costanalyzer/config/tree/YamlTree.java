package io.costanalyzer.config.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads a YAML document into a {@link ConfigNode} tree.
 *
 * <p>Takes the parser's events as they come, because binding to objects would stop at the first error and forget where
 * a value stood. Nothing is constructed from tags and no alias is followed, so that a document cannot grow.
 */
public final class YamlTree {

    /** How deep sections and lists may lie in each other. */
    public static final int MAX_DEPTH = 20;

    private final YamlEvents events;
    private final ConfigProblems problems;

    private YamlTree(YamlEvents events, ConfigProblems problems) {
        this.events = events;
        this.problems = problems;
    }

    /**
     * The document's root.
     *
     * @param text from {@link SourceText}
     * @param problems takes what is wrong
     * @return nothing when the text is no YAML document that could be understood; its problem is told then
     */
    public static Optional<ConfigNode> read(String text, ConfigProblems problems) {
        try {
            return new YamlTree(new YamlEvents(text), problems).document();
        } catch (BrokenYamlException broken) {
            problems.add(broken.problem());
            return Optional.empty();
        }
    }

    private Optional<ConfigNode> document() {
        events.expect(Event.ID.StreamStart);
        Event start = events.next();
        if (start.is(Event.ID.StreamEnd)) {
            problems.add(ConfigProblem.at(
                    ConfigPath.ROOT, 1, 1, "the file is empty", "start from the example in CONFIGURATION.md"));
            return Optional.empty();
        }
        ConfigNode root = node(events.next(), ConfigPath.ROOT, 0);
        events.expect(Event.ID.DocumentEnd);
        Event next = events.next();
        if (!next.is(Event.ID.StreamEnd)) {
            complain(next, ConfigPath.ROOT, "a second document begins here", "keep one document in a file");
        }
        return Optional.of(root);
    }

    private ConfigNode node(Event event, ConfigPath path, int depth) {
        Mark mark = event.getStartMark();
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        boolean usable = refuseProperties(event, path);
        if (event instanceof ScalarEvent scalar) {
            return usable
                    ? new ConfigScalar(path, line, column, scalar.getValue(), !scalar.isPlain())
                    : new ConfigUnusable(path, line, column);
        }
        if (event instanceof CollectionStartEvent && depth == MAX_DEPTH) {
            throw new BrokenYamlException(ConfigProblem.at(
                    path,
                    line,
                    column,
                    "lies deeper than " + MAX_DEPTH + " levels",
                    "no section of a configuration is as deep; check the brackets and the indentation"));
        }
        if (event instanceof MappingStartEvent) {
            ConfigNode mapping = new ConfigMapping(path, line, column, entries(path, depth));
            return usable ? mapping : new ConfigUnusable(path, line, column);
        }
        if (event.is(Event.ID.SequenceStart)) {
            ConfigNode list = new ConfigList(path, line, column, items(path, depth));
            return usable ? list : new ConfigUnusable(path, line, column);
        }
        return new ConfigUnusable(path, line, column);
    }

    private List<ConfigNode> items(ConfigPath path, int depth) {
        List<ConfigNode> items = new ArrayList<>();
        for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
            items.add(node(event, path.item(items.size()), depth + 1));
        }
        return items;
    }

    private List<ConfigMapping.Entry> entries(ConfigPath path, int depth) {
        Map<String, ConfigMapping.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
            if (!(event instanceof ScalarEvent key)) {
                node(event, path, depth + 1);
                node(events.next(), path, depth + 1);
                complain(event, path, "a key must be a single word", "write key: value");
                continue;
            }
            ConfigPath place = path.key(key.getValue());
            boolean merge = key.isPlain() && key.getValue().equals("<<");
            boolean usable = refuseProperties(key, place);
            ConfigNode value = node(events.next(), place, depth + 1);
            Mark mark = key.getStartMark();
            ConfigMapping.Entry entry =
                    new ConfigMapping.Entry(key.getValue(), mark.getLine() + 1, mark.getColumn() + 1, value);
            if (merge) {
                complain(key, path, "YAML merge keys (<<) are not read here", "write the keys out");
            } else if (usable) {
                ConfigMapping.Entry first = entries.putIfAbsent(entry.key(), entry);
                if (first != null) {
                    complain(key, place, "stands twice, first in line " + first.line(), "keep one of them");
                }
            }
        }
        return List.copyOf(entries.values());
    }

    /** Tells of anchors, aliases and tags, and whether the value can be used all the same. */
    private boolean refuseProperties(Event event, ConfigPath path) {
        if (event instanceof AliasEvent) {
            complain(event, path, "YAML aliases (*) are not followed here", "write the value out");
            return false;
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            complain(event, path, "YAML anchors (&) are not read here", "write the value out where it is needed");
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (tag != null) {
            complain(
                    event,
                    path,
                    "YAML tags (!) are not read here",
                    "leave the tag out; quote a text that begins with !");
        }
        return tag == null;
    }

    private void complain(Event event, ConfigPath path, String problem, String remedy) {
        Mark mark = event.getStartMark();
        problems.add(ConfigProblem.at(path, mark.getLine() + 1, mark.getColumn() + 1, problem, remedy));
    }
}
