package io.costanalyzer.config.catalogue;

import io.costanalyzer.analysis.advice.AdviceRule;
import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigProblems;
import io.costanalyzer.config.tree.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the rules of advice out of the file beside this class. */
public final class AdviceReader {

    private static final String FILE = "advice.yaml";

    private AdviceReader() {}

    /**
     * Every rule, in the order of the file.
     *
     * @throws IllegalStateException if a file of the service itself is missing or wrong
     */
    public static List<AdviceRule> read() {
        try (InputStream stream = AdviceReader.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The file of advice is missing");
            }
            return rules(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The file " + FILE + " is wrong: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + FILE + " cannot be read", e);
        }
    }

    /**
     * The rules of a text.
     *
     * @throws IllegalArgumentException if it is no list of rules, or one of them is wrong
     */
    static List<AdviceRule> rules(String text) {
        ConfigProblems problems = new ConfigProblems();
        ConfigNode root = YamlTree.read(text, problems)
                .filter(node -> problems.isEmpty())
                .orElseThrow(() ->
                        new IllegalArgumentException(problems.sorted().get(0).message()));
        if (root instanceof ConfigList list) {
            return list.items().stream()
                    .map(item -> new WrittenRule(item).understood())
                    .toList();
        }
        throw new IllegalArgumentException("it holds no list of rules");
    }
}
