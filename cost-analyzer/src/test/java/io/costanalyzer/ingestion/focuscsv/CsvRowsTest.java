package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void rowsAndFaultsComeInTheOrderOfTheFileWithTheLineTheyStartOn() throws IOException {
        assertThat(read("a,b\n1,2\nbad\n\"3\n3\",4\n5,\"6\n7,8\n"))
                .containsExactly(
                        "[a, b]",
                        "2 [1, 2]",
                        "3 !1 fields instead of 2",
                        "4 [3\n3, 4]",
                        "6 !a quote that does not close",
                        "7 [7, 8]");
    }

    @Test
    void fieldsAreUnquoted() throws IOException {
        assertThat(read("\"a\",\"b\"\n\"say \"\"hi\"\"\",\"1,2\" \n,\n"))
                .containsExactly("[a, b]", "2 [say \"hi\", 1,2]", "3 [, ]");
    }

    /** Whatever pieces the stream comes in, and however often faults stand between rows: nothing is lost or doubled. */
    @Test
    void rowsKeepTheirLinesInALongFile() throws IOException {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("a,b\n");
        List<String> expected = new ArrayList<>(List.of("[a, b]"));
        for (int line = 2; line < 5000; line++) {
            if (random.nextInt(10) == 0) {
                text.append("x".repeat(random.nextInt(1, 200))).append('\n');
                expected.add(line + " !1 fields instead of 2");
            } else {
                text.append(line)
                        .append(",\"")
                        .append("y".repeat(random.nextInt(200)))
                        .append("\"\n");
                expected.add(line + " [" + line + ", ");
            }
        }
        List<String> read = read(text.toString());
        assertThat(read).hasSameSizeAs(expected);
        for (int i = 1; i < read.size(); i++) {
            assertThat(read.get(i)).startsWith(expected.get(i));
        }
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertThatThrownBy(() -> read("\n\n"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("read bill.csv: its header line cannot be read: it is empty.");
        assertThatThrownBy(() -> read("a,\"b\n"))
                .hasMessageContaining("its header line cannot be read: a quote that does not close.");
    }

    @Test
    void aStreamThatBreaksBreaksTheRead() {
        Reader breaking = new StringReader("a,b\n1,2\n") {
            private int reads;

            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                if (++reads == 2) {
                    throw new IOException("cut off");
                }
                return super.read(target, offset, length);
            }
        };
        assertThatThrownBy(() -> CsvRows.read(breaking, "bill.csv", new Heard(new ArrayList<>())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut off");
    }

    private static List<String> read(String text) throws IOException {
        List<String> heard = new ArrayList<>();
        CsvRows.read(new StringReader(text), "bill.csv", new Heard(heard));
        return heard;
    }

    private record Heard(List<String> heard) implements CsvRows.Visitor {
        @Override
        public void header(Iterable<String> names) {
            List<String> all = new ArrayList<>();
            names.forEach(all::add);
            heard.add(all.toString());
        }

        @Override
        public void row(long line, CSVRecord record) {
            heard.add(line + " " + record.toList());
        }

        @Override
        public void broken(long line, String fault) {
            heard.add(line + " !" + fault);
        }
    }
}
