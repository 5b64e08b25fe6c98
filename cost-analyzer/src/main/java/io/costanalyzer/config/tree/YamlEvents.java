package io.costanalyzer.config.tree;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The events of a YAML text; a text that is no YAML gives a {@link BrokenYamlException} whose words are for people. */
final class YamlEvents {

    private final ParserImpl parser;
    private @Nullable Mark last;

    YamlEvents(String text) {
        parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    Event next() {
        try {
            Event event = parser.getEvent();
            last = event.getEndMark();
            return event;
        } catch (MarkedYAMLException e) {
            throw broken(YamlComplaint.of(e));
        } catch (RuntimeException e) {
            // The library throws more than it declares on broken input (NumberFormatException on a %YAML directive).
            throw broken(YamlComplaint.unknown(last));
        }
    }

    void expect(Event.ID id) {
        Event event = next();
        if (!event.is(id)) {
            throw broken(YamlComplaint.unknown(event.getStartMark()));
        }
    }

    private static BrokenYamlException broken(YamlComplaint complaint) {
        Mark mark = complaint.mark();
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + 1;
        return new BrokenYamlException(
                ConfigProblem.at(ConfigPath.ROOT, line, column, complaint.problem(), complaint.remedy()));
    }
}
