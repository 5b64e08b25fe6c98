package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of one file, in their order, whole ones parsed and broken ones told of; memory for one row at a time. */
final class CsvRows {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT;

    /** Takes what is found. */
    interface Visitor {
        /** The first line. */
        void header(Iterable<String> names);

        /** A whole row that starts on this line, counted from 1 with the header. */
        void row(long line, CSVRecord record);

        /** A row that cannot be told apart into fields, and why. */
        void broken(long line, String fault);
    }

    private CsvRows() {}

    /**
     * Reads a file to its end.
     *
     * @param place the file, for messages
     * @throws SourceUnavailableException when it has no header line
     * @throws IOException when it cannot be read to its end
     */
    static void read(Reader in, String place, Visitor visitor) throws IOException {
        RecordScanner scanner = new RecordScanner(in);
        visitor.header(header(scanner.next(), place));
        Deque<Long> lines = new ArrayDeque<>();
        try (CSVParser parser = CSVParser.parse(new WholeRecords(scanner, lines, visitor), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord record = records.next();
                visitor.row(lines.remove(), record);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static Iterable<String> header(RecordScanner.@Nullable Found first, String place) throws IOException {
        String fault = first == null ? "it is empty" : first.fault();
        if (first == null || first.text() == null) {
            throw new SourceUnavailableException(
                    "read " + place,
                    "its header line cannot be read: " + fault,
                    "Export FOCUS 1.0 or 1.2 with a header line, comma-separated and in UTF-8.",
                    null);
        }
        try (CSVParser parser = CSVParser.parse(first.text(), FORMAT)) {
            return parser.iterator().next();
        }
    }

    /** Hands whole records to the parser, one at a time, so that it never reads ahead of what was told to the visitor. */
    private static final class WholeRecords extends Reader {

        private final RecordScanner scanner;
        private final Deque<Long> lines;
        private final Visitor visitor;
        private String record = "";
        private int position;

        WholeRecords(RecordScanner scanner, Deque<Long> lines, Visitor visitor) {
            this.scanner = scanner;
            this.lines = lines;
            this.visitor = visitor;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            while (position == record.length()) {
                RecordScanner.Found found = scanner.next();
                if (found == null) {
                    return -1;
                }
                if (found.text() != null) {
                    lines.add(found.line());
                    record = found.text() + "\n";
                    position = 0;
                } else if (found.fault() != null) {
                    visitor.broken(found.line(), found.fault());
                }
            }
            int count = Math.min(length, record.length() - position);
            record.getChars(position, position + count, target, offset);
            position += count;
            return count;
        }

        @Override
        public void close() {
            // The file belongs to the caller.
        }
    }
}
