package io.costanalyzer.config.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    private final ConfigProblems problems = new ConfigProblems();

    @Test
    void utf8IsReadWithOrWithoutItsMark() {
        assertThat(SourceText.of("a: é😀\n".getBytes(StandardCharsets.UTF_8), problems))
                .contains("a: é😀\n");
        assertThat(SourceText.of("\uFEFFa: 1\n".getBytes(StandardCharsets.UTF_8), problems))
                .contains("a: 1\n");
        assertThat(SourceText.of(new byte[0], problems)).contains("");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void anotherEncodingIsRefusedWhereItShows() {
        byte[] latin = "a: 1\nname: Köln\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(SourceText.of(latin, problems)).isEmpty();
        assertThat(problems.sorted())
                .extracting(ConfigProblem::message)
                .containsExactly(
                        "line 2, column 8  the file is not UTF-8 text from here on; save it in the encoding UTF-8.");
    }

    @Test
    void aCharacterThatEndsInTheMiddleIsRefused() {
        byte[] cut = {'a', ':', ' ', (byte) 0xC3};

        assertThat(SourceText.of(cut, problems)).isEmpty();
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(4));
    }

    @Test
    void whatNobodySeesIsRefused() {
        for (String unseen :
                new String[] {"\0", "\u001b", "\u007f", "\u0085", "\u2028", "\uFEFF", "\uFFFE", "\uD800"}) {
            ConfigProblems found = new ConfigProblems();
            assertThat(SourceText.of("a: 1\nb: x" + unseen, found)).isEmpty();
            assertThat(found.sorted()).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(2);
                assertThat(problem.column()).isEqualTo(5);
                assertThat(problem.problem()).doesNotContain(unseen).contains("\\u");
            });
        }
    }

    @Test
    void whatIsTooLargeIsNotLookedAt() {
        String most = "#".repeat(SourceText.MAX_BYTES);

        assertThat(SourceText.of(most.getBytes(StandardCharsets.UTF_8), problems))
                .isPresent();
        assertThat(SourceText.of(most + "#", problems)).isEmpty();
        assertThat(SourceText.of((most + "#").getBytes(StandardCharsets.UTF_8), problems))
                .isEmpty();
        assertThat(problems.sorted())
                .extracting(ConfigProblem::problem)
                .containsOnly("the file is larger than 256 KiB");
    }
}
