package io.costanalyzer.config.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What the YAML parser says, in words for somebody who has never read a YAML specification.
 *
 * @param mark where
 * @param problem a clause
 * @param remedy a clause
 */
record YamlComplaint(@Nullable Mark mark, String problem, String remedy) {

    private static final Translation UNKNOWN = new Translation(
            "",
            "the text cannot be read as YAML from here on",
            "check the lines above for brackets, quotes and colons");

    /** What the parser's sentence holds, and what it means; the first that fits. */
    private static final List<Translation> TRANSLATIONS = List.of(
            new Translation(
                    "mapping values are not allowed here",
                    "a colon with a space after it cannot stand here",
                    "put the text in quotes, or begin a new line if it is a key"),
            new Translation("\\t(TAB)", "a tab stands here", "indent with spaces"),
            new Translation("while scanning a quoted scalar", "a quoted text does not end", "close the quotation mark"),
            new Translation(
                    "while scanning a double-quoted scalar",
                    "the text in double quotes holds a backslash that means nothing",
                    "use single quotes, or write two backslashes"),
            new Translation(
                    "while parsing a flow sequence",
                    "a list in brackets does not end",
                    "look for a missing ] or comma"),
            new Translation(
                    "while parsing a flow mapping",
                    "a section in braces does not end",
                    "look for a missing } or comma"),
            new Translation(
                    "while scanning an a", // alias or anchor
                    "a text that begins with * or & means something else in YAML",
                    "put it in quotes"),
            new Translation(
                    "that cannot start any token",
                    "no text can begin with this character in YAML",
                    "put the text in quotes"),
            new Translation("could not find expected ':'", "a key without a colon", "write key: value"),
            new Translation("while scanning a block scalar", "a text after | or > is not indented right", "indent it"),
            new Translation(
                    "while parsing a block",
                    "the line does not fit those above",
                    "give keys of one section the same indentation, and put a text with special characters in quotes"));

    private record Translation(String sign, String problem, String remedy) {

        /** What does not end is looked for where it begins; the parser stops where the file does. */
        @Nullable
        Mark place(MarkedYAMLException exception) {
            return problem.endsWith("does not end") ? exception.getContextMark() : exception.getProblemMark();
        }
    }

    static YamlComplaint of(MarkedYAMLException exception) {
        String said = exception.getContext() + "; " + exception.getProblem();
        Translation translation = TRANSLATIONS.stream()
                .filter(candidate -> said.contains(candidate.sign()))
                .findFirst()
                .orElse(UNKNOWN);
        return new YamlComplaint(translation.place(exception), translation.problem(), translation.remedy());
    }

    static YamlComplaint unknown(@Nullable Mark mark) {
        return new YamlComplaint(mark, UNKNOWN.problem(), UNKNOWN.remedy());
    }
}
