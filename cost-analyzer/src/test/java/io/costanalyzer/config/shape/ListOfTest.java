package io.costanalyzer.config.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ListOfTest {

    private static final Word<String> LETTER = Word.of("a letter", "^[a-zA-Z]$", "a", Function.identity());
    private static final Key<String> NAME = Key.required("name", LETTER, "A name.");
    private static final Section<String> NAMED = Section.of(values -> values.get(NAME), NAME);

    @Test
    void keepsTheOrderOfTheFile() {
        assertThat(Trial.of(ListOf.some(LETTER), "[b, a, c]").value()).contains(List.of("b", "a", "c"));
    }

    @Test
    void everyEntryThatIsWrongIsTold() {
        Trial<List<String>> trial = Trial.of(ListOf.some(LETTER), "[bb, a, 3]");

        assertThat(trial.value()).isEmpty();
        assertThat(trial.problems())
                .containsExactly(
                        "[0]: \"bb\" is not a letter; write something like \"a\".",
                        "[2]: \"3\" is not a letter; write something like \"a\".");
    }

    @Test
    void hasAsManyEntriesAsItMayHave() {
        assertThat(Trial.of(ListOf.some(LETTER), "[]").problems()).containsExactly("has 0 entries; write 1 to 100.");
        assertThat(Trial.of(ListOf.any(LETTER), "[]").value()).contains(List.of());
        assertThat(Trial.of(ListOf.some(LETTER).upTo(2), "[a, b, c]").problems())
                .containsExactly("has 3 entries; write 1 to 2.");
    }

    @Test
    void nothingStandsTwice() {
        assertThat(Trial.of(ListOf.some(LETTER), "[a, b, a]").problems())
                .containsExactly("[2]: \"a\" stands twice, first in line 1; keep one of them.");
        assertThat(Trial.of(ListOf.some(LETTER), "[a, b, a]").value()).isEmpty();
        assertThat(Trial.of(ListOf.some(LETTER), "[a, A]").value()).contains(List.of("a", "A"));
    }

    @Test
    void noTwoSectionsHaveOneNameWhateverTheCase() {
        assertThat(Trial.of(ListOf.named(NAMED, NAME), "[{name: a}, {name: A}]").problems())
                .containsExactly("[1].name: \"A\" stands twice, first in line 1; give each its own name.");
        assertThat(Trial.of(ListOf.named(NAMED, NAME), "[{name: a}, {name: b}]").value())
                .contains(List.of("a", "b"));
    }

    @Test
    void oneValueIsNoList() {
        assertThat(Trial.of(ListOf.some(LETTER), "a").problems())
                .containsExactly("\"a\" is not a list; write it as a list, even of one: [a].");
        assertThat(Trial.of(ListOf.some(LETTER), "{a: b}").problems())
                .containsExactly("is a section of keys; write a list: a line for each entry, beginning with \"- \".");
        assertThat(Trial.of(ListOf.some(LETTER), "").problems())
                .containsExactly("is empty; write a list: a line for each entry, beginning with \"- \".");
    }
}
