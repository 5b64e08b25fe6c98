package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvOutputTest {

    private static final Dataset PAIRS = new Dataset(
            "pairs",
            "Two texts.",
            List.of(
                    Column.column("One", ColumnType.TEXT, "The first."),
                    Column.column("Two", ColumnType.TEXT, "The second.").optional()),
            List.of());

    private final CsvOutput output = new CsvOutput(PAIRS);

    /** These bytes are hashed: were they written otherwise, every archived month would look changed. */
    @Test
    void quotesWhatHasToBeAndNothingElse() {
        output.row(new String[] {"a b", "ü€\uD83D\uDE00"});
        output.row(new String[] {"a,b", "say \"x\""});
        output.row(new String[] {"two\nlines", null});

        CsvFile file = output.toFile();

        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .isEqualTo("One,Two\r\na b,ü€\uD83D\uDE00\r\n\"a,b\",\"say \"\"x\"\"\"\r\n\"two\nlines\",\r\n");
        assertThat(file.rows()).as("the header does not count").isEqualTo(3);
    }

    /** Athena would drop it, and take a quote after it for one of the text. */
    @Test
    void writesAMarkForTheCharacterThatAthenaWouldDrop() {
        output.row(new String[] {"a\u007F\"b", "C:\\\u007F"});

        assertThat(new String(output.toFile().content(), StandardCharsets.UTF_8))
                .isEqualTo("One,Two\r\n\"a\uFFFD\"\"b\",C:\\\uFFFD\r\n");
    }

    @Test
    void anAbsentValueAndAnEmptyOneAreNotMixedUp() {
        assertThatThrownBy(() -> output.row(new String[] {null, "b"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The column One of pairs needs a value");
        assertThatThrownBy(() -> output.row(new String[] {"a", ""}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The column Two of pairs takes an absent value, not an empty one");
        assertThat(output.toFile().rows()).isZero();
    }
}
