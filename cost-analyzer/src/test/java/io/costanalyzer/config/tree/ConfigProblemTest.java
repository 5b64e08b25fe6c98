package io.costanalyzer.config.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigProblemTest {

    private static final ConfigPath SAVING =
            ConfigPath.ROOT.key("targets").item(0).key("saving");

    @Test
    void saysWhereWhatAndWhatToDo() {
        ConfigProblem problem =
                ConfigProblem.found(SAVING, 12, 14, "0.4", "is not a percentage", "write it as \"40 %\"");

        assertThat(problem.message())
                .isEqualTo("line 12, column 14  targets[0].saving: \"0.4\" is not a percentage; write it as \"40 %\".");
    }

    @Test
    void aQuestionEndsWithItsMark() {
        assertThat(ConfigProblem.at(ConfigPath.ROOT, 1, 1, "is not a key here", "did you mean \"budgets\"?")
                        .message())
                .isEqualTo("line 1, column 1  is not a key here; did you mean \"budgets\"?");
    }

    @Test
    void comesInTheOrderOfTheFile() {
        ConfigProblems problems = new ConfigProblems();
        problems.add(ConfigProblem.at(ConfigPath.ROOT.key("b"), 2, 1, "x", "y"));
        problems.add(ConfigProblem.at(ConfigPath.ROOT.key("c"), 1, 9, "x", "y"));
        problems.add(ConfigProblem.at(ConfigPath.ROOT.key("a"), 2, 1, "x", "y"));

        assertThat(problems.sorted()).extracting(ConfigProblem::path).containsExactly("c", "a", "b");
    }
}
