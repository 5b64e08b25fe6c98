package io.costanalyzer.config.catalogue;

import io.costanalyzer.analysis.advice.AdviceRule;
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
        try {
            return WrittenRule.rules(WrittenItem.text(FILE));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The file " + FILE + " is wrong: " + e.getMessage(), e);
        }
    }
}
