package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordScannerTest {

    @Test
    void endsARecordAtALineEndOutsideOfQuotes() throws IOException {
        assertThat(scan("a,b\n1,2\r\n\"3\n4\",\"x\"\"y\"\r5,6"))
                .containsExactly("1 a,b", "2 1,2", "3 \"3\n4\",\"x\"\"y\"", "5 5,6");
    }

    @Test
    void emptyLinesAreNoRecordsAndCountAsLines() throws IOException {
        assertThat(scan("a,b\n\n\r\n1,2\n\n")).containsExactly("1 a,b", "4 1,2");
    }

    @Test
    void aQuoteInsideAFieldOpensNothing() throws IOException {
        assertThat(scan("a,b\n5\" disk,2\n3,4\n")).containsExactly("1 a,b", "2 5\" disk,2", "3 3,4");
    }

    @Test
    void aRecordOfAnotherLengthThanTheHeaderIsBroken() throws IOException {
        assertThat(scan("a,b\n1\n1,2,3\n1,2\n"))
                .containsExactly("1 a,b", "2 !1 fields instead of 2", "3 !3 fields instead of 2", "4 1,2");
    }

    /** The rest of the file is not swallowed: the next lines are rows of their own. */
    @Test
    void aQuoteThatNeverClosesCostsItsOwnLineAlone() throws IOException {
        assertThat(scan("a,b\n1,\"2\n3,4\n5,6\n"))
                .containsExactly("1 a,b", "2 !a quote that does not close", "3 3,4", "4 5,6");
    }

    @Test
    void aQuoteThatIsClosedByAnotherRowsQuoteCostsItsOwnLineAlone() throws IOException {
        assertThat(scan("a,b\n1,\"2\n\"3\",4\n5,6\n"))
                .containsExactly("1 a,b", "2 !a quote that closes before its field ends", "3 \"3\",4", "4 5,6");
    }

    @Test
    void nulIsNoText() throws IOException {
        assertThat(scan("a,b\n1,\0\n\"\0\",2\n3,4\n"))
                .containsExactly("1 a,b", "2 !a NUL character", "3 !a NUL character", "4 3,4");
    }

    @Test
    void aLineOverTheLimitIsPassedOver() throws IOException {
        String endless = "x".repeat(3 * RecordScanner.MAX_RECORD);
        assertThat(scan("a,b\n" + endless + ",2\n1,2\n"))
                .containsExactly("1 a,b", "2 !longer than 1048576 characters", "3 1,2");
    }

    @Test
    void aQuoteThatStaysOpenOverTheLimitCostsItsOwnLineAlone() throws IOException {
        String line = "y".repeat(1000) + ",2\n";
        List<String> found = scan("a,b\n1,\"2\n" + line.repeat(2000));
        assertThat(found.get(1)).isEqualTo("2 !a quote that does not close, or longer than 1048576 characters");
        assertThat(found).hasSize(2002);
        assertThat(found.subList(2, 2002)).noneMatch(record -> record.contains("!"));
    }

    @Test
    void aFullRecordUpToTheLimitIsKept() throws IOException {
        String longest = "z".repeat(RecordScanner.MAX_RECORD - 2);
        assertThat(scan("a,b\n" + longest + ",2\n")).containsExactly("1 a,b", "2 " + longest + ",2");
    }

    private static List<String> scan(String text) throws IOException {
        RecordScanner scanner = new RecordScanner(new StringReader(text));
        List<String> all = new ArrayList<>();
        for (RecordScanner.Found found = scanner.next(); found != null; found = scanner.next()) {
            all.add(found.line() + " " + (found.text() == null ? "!" + found.fault() : found.text()));
        }
        return all;
    }
}
