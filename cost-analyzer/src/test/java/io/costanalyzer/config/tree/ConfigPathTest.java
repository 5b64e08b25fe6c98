package io.costanalyzer.config.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigPathTest {

    private static final ConfigPath SAVING =
            ConfigPath.ROOT.key("targets").item(2).key("saving");

    @Test
    void isWrittenAsPeopleWriteIt() {
        assertThat(ConfigPath.ROOT).hasToString("");
        assertThat(SAVING).hasToString("targets[2].saving");
    }

    @Test
    void aKeyOfUnusualCharactersStandsInQuotes() {
        assertThat(ConfigPath.ROOT.key("a.b").key("\u001b[31m").item(0)).hasToString("\"a.b\".\"\\u001b[31m\"[0]");
        assertThat(ConfigPath.ROOT.key("")).hasToString("\"\"");
    }

    @Test
    void leadsToTheNearestValueThatIsThere() {
        ConfigNode root = YamlTree.read("targets:\n  - a\n  - b\n  - saving: 40 %\n", new ConfigProblems())
                .orElseThrow();

        assertThat(root.nearest(SAVING).line()).isEqualTo(4);
        assertThat(root.nearest(ConfigPath.ROOT.key("targets").item(1).key("saving"))
                        .line())
                .isEqualTo(3);
        assertThat(root.nearest(ConfigPath.ROOT.key("targets").item(7)).line()).isEqualTo(2);
        assertThat(root.nearest(ConfigPath.ROOT.key("budgets"))).isEqualTo(root);
    }
}
