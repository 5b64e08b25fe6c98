package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** Small configurations for tests. */
final class Configs {

    /** Two environments by tag, Cost Explorer, a folder. */
    static final String SMALLEST = """
            environments:
              - {name: prod, tag: {key: Env, values: [prod]}}
              - {name: dev, tag: {key: Env, values: [dev]}}
            source: {cost-explorer: {}}
            archive: {location: ./archive}
            """;

    private Configs() {}

    static CostAnalyzerConfig read(String yaml) {
        return ConfigReader.read("costs.yaml", yaml);
    }

    /** The smallest configuration with more sections. */
    static CostAnalyzerConfig with(String sections) {
        return read(SMALLEST + sections);
    }

    /** The smallest configuration with another source. */
    static CostAnalyzerConfig withSource(String source) {
        return read(SMALLEST.replace("cost-explorer: {}", source));
    }

    /** What is told about the smallest configuration with more sections, without line and column. */
    static List<String> problemsWith(String sections) {
        return problems(SMALLEST + sections);
    }

    static List<String> problems(String yaml) {
        ConfigException refused = catchThrowableOfType(ConfigException.class, () -> read(yaml));
        return refused.problems().stream()
                .map(problem -> problem.message().replaceFirst("^line [0-9]+, column [0-9]+  ", ""))
                .toList();
    }

    /** What is warned of in the smallest configuration with more sections, without line and column. */
    static List<String> warningsWith(String sections) {
        return with(sections).warnings().stream()
                .map(warning -> warning.path() + ": " + warning.text())
                .toList();
    }
}
