package io.costanalyzer.config.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class YamlTreeTest {

    private final ConfigProblems problems = new ConfigProblems();

    @Test
    void everyValueKnowsWhereItStands() {
        ConfigNode root = read("a: 1\nb:\n  - x\n  - {c: 'é😀', d: \"q\"}\n").orElseThrow();

        assertThat(problems.sorted()).isEmpty();
        assertThat(places(root))
                .containsExactly(
                        " 1:1", "a 1:4", "b 3:3", "b[0] 3:5", "b[1] 4:5", "b[1].c 4:9 quoted", "b[1].d 4:18 quoted");
    }

    @Test
    void whatWasTypedStaysAsItWasTyped() {
        assertThat(scalar("a: 012345678901")).isEqualTo("012345678901");
        assertThat(scalar("a: 1_000")).isEqualTo("1_000");
        assertThat(scalar("a: 1.10")).isEqualTo("1.10");
        assertThat(scalar("a: 2026-10")).isEqualTo("2026-10");
        assertThat(scalar("a: |\n  two\n  lines\n")).isEqualTo("two\nlines\n");
    }

    @Test
    void aKeyThatStandsTwiceIsAProblemAndTheFirstCounts() {
        ConfigMapping root = (ConfigMapping) read("a: 1\nb: 2\na: 3\n").orElseThrow();

        assertThat(root.entries()).extracting(ConfigMapping.Entry::key).containsExactly("a", "b");
        assertThat(messages()).containsExactly("line 3, column 1  a: stands twice, first in line 1; keep one of them.");
    }

    @Test
    void anchorsAliasesTagsAndMergeKeysAreRefusedEachWhereItStands() {
        read("a: &x 1\nb: *x\nc: !!int 3\nd: !java.lang.Runtime {}\n<<: {e: 1}\n");

        assertThat(problems.sorted())
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.problem())
                .containsExactly(
                        "1:4 YAML anchors (&) are not read here",
                        "2:4 YAML aliases (*) are not followed here",
                        "3:4 YAML tags (!) are not read here",
                        "4:4 YAML tags (!) are not read here",
                        "5:1 YAML merge keys (<<) are not read here");
    }

    @Test
    void whatWasRefusedIsUnusableAndNotAbsent() {
        ConfigMapping root = (ConfigMapping) read("a: &x 1\nb: *x\n").orElseThrow();

        assertThat(root.get("b").orElseThrow()).isInstanceOf(ConfigUnusable.class);
        assertThat(root.get("a").orElseThrow()).isInstanceOf(ConfigScalar.class);
    }

    @Test
    @Timeout(5)
    void aBombOfAliasesDoesNotGrow() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }

        assertThat(read(bomb.toString())).isPresent();
        assertThat(problems.sorted()).hasSize(60 + 3 * 59);
    }

    @Test
    @Timeout(5)
    void whatIsTooDeepIsNotFollowed() {
        assertThat(read("a: " + "[".repeat(100_000))).isEmpty();
        assertThat(messages()).singleElement().asString().contains("lies deeper than 20 levels");
        assertThat(read("{a: ".repeat(20) + "1" + "}".repeat(20))).isPresent();
    }

    @Test
    void oneDocumentIsRead() {
        assertThat(read("---\na: 1\n...\n")).isPresent();
        assertThat(problems.sorted()).isEmpty();

        read("a: 1\n---\nb: 2\n");
        assertThat(messages())
                .containsExactly("line 2, column 1  a second document begins here; keep one document in a file.");
    }

    @Test
    void nothingButCommentsIsAnEmptyFile() {
        assertThat(read("# a comment\n\n")).isEmpty();
        assertThat(messages()).singleElement().asString().contains("the file is empty");
    }

    @Test
    void whatTheLibraryDoesNotDeclareIsStillAProblem() {
        assertThat(read("%YAML 99999999999.1\n---\na: 1\n")).isEmpty();
        assertThat(messages()).singleElement().asString().contains("cannot be read as YAML");
    }

    private Optional<ConfigNode> read(String yaml) {
        return YamlTree.read(yaml, problems);
    }

    private String scalar(String yaml) {
        ConfigMapping root = (ConfigMapping) read(yaml).orElseThrow();
        return ((ConfigScalar) root.get("a").orElseThrow()).text();
    }

    private List<String> messages() {
        return problems.sorted().stream().map(ConfigProblem::message).toList();
    }

    private static List<String> places(ConfigNode node) {
        List<String> places = new java.util.ArrayList<>();
        boolean quoted = node instanceof ConfigScalar scalar && scalar.quoted();
        places.add(node.path() + " " + node.line() + ":" + node.column() + (quoted ? " quoted" : ""));
        if (node instanceof ConfigMapping mapping) {
            mapping.entries().forEach(entry -> places.addAll(places(entry.value())));
        } else if (node instanceof ConfigList list) {
            list.items().forEach(item -> places.addAll(places(item)));
        }
        return places;
    }
}
