package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvOutputTest {

    private static final Dataset PAIRS = new Dataset(
            "pairs",
            "Two texts.",
            List.of(
                    Column.column("One", ColumnType.TEXT, "The first.").optional(),
                    Column.column("Two", ColumnType.TEXT, "The second.").optional()),
            List.of());

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> usual = Arbitraries.strings()
                .withChars("aZ09 .-:_,\"\r\n#+=@\t/$(é\u202e")
                .ofMinLength(1)
                .ofMaxLength(12);
        return Arbitraries.oneOf(usual, Arbitraries.strings().ofMinLength(1).ofMaxLength(4));
    }

    /** The bytes are those of the format, cell by cell; otherwise every archived month would look changed. */
    @Property(tries = 3000)
    void whatIsWrittenIsWhatTheFormatWrites(@ForAll("cells") String one, @ForAll("cells") String two)
            throws IOException {
        CsvOutput output = new CsvOutput(PAIRS);
        StringBuilder expected = new StringBuilder("One,Two\r\n");
        @Nullable String[][] rows = {{one, two}, {two, one}, {null, one}, {two, null}};
        for (@Nullable String[] row : rows) {
            output.row(row);
            CSVFormat.RFC4180.printRecord(expected, (Object[]) row);
        }
        CsvFile file = output.toFile();
        // A lone surrogate is no character and is written as a question mark by both.
        assertThat(file.content()).isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(file.rows()).isEqualTo(4);
    }

    @Test
    void aFileOfManyPiecesIsWhole() {
        CsvOutput output = new CsvOutput(PAIRS);
        StringBuilder expected = new StringBuilder("One,Two\r\n");
        for (int i = 0; i < 20_000; i++) {
            output.row(new String[] {"über " + i, String.valueOf(i)});
            expected.append("über ").append(i).append(',').append(i).append("\r\n");
        }
        assertThat(new String(output.toFile().content(), StandardCharsets.UTF_8))
                .isEqualTo(expected.toString());
    }
}
