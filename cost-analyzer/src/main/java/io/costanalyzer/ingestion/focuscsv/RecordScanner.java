package io.costanalyzer.ingestion.focuscsv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds where records begin and end, and which of them are whole, with memory for one record and no more.
 *
 * <p>A record is whole when its quotes close, it has as many fields as the header, holds no NUL and is no longer than the
 * limit. One that is not loses its first line alone and the next line is tried as a new record, so that a quote that never
 * closes costs one row and not the rest of the file.
 */
final class RecordScanner {

    /** The longest record in characters: a hundred times what real exports have. */
    static final int MAX_RECORD = 1 << 20;

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_CLOSED
    }

    private final Reader in;
    private char[] window = new char[8192];
    private int from;
    private int to;
    private long line = 1;
    private int expectedFields;

    RecordScanner(Reader in) {
        this.in = in;
    }

    /**
     * What was found.
     *
     * @param line on which it starts, from 1
     * @param text the record without its line end; for a broken one, absent
     * @param fault what is wrong with it, absent for a whole one
     */
    record Found(long line, @Nullable String text, @Nullable String fault) {}

    /** The next record, whole or broken; nothing at the end. Empty lines are no records. */
    @Nullable
    Found next() throws IOException {
        while (at(0) == '\n' || at(0) == '\r') {
            dropLine();
        }
        return at(0) < 0 ? null : scan();
    }

    private Found scan() throws IOException {
        State state = State.FIELD_START;
        int fields = 1;
        long lines = 0;
        for (int i = 0; ; i++) {
            int c = i > MAX_RECORD ? -2 : at(i);
            boolean lineEnd = c == '\n' || c == '\r';
            if (c == -2) {
                String fault = "longer than " + MAX_RECORD + " characters";
                return broken(state == State.QUOTED ? "a quote that does not close, or " + fault : fault);
            }
            if (c == 0) {
                return broken("a NUL character");
            }
            if (state == State.QUOTED) {
                if (c < 0) {
                    return broken("a quote that does not close");
                }
                if (c == '"' && at(i + 1) == '"') {
                    i++;
                } else if (c == '"') {
                    state = State.QUOTE_CLOSED;
                } else if (c == '\n' || (c == '\r' && at(i + 1) != '\n')) {
                    lines++;
                }
            } else if (lineEnd || c < 0) {
                return ended(i, fields, lines);
            } else if (c == ',') {
                fields++;
                state = State.FIELD_START;
            } else if (c == '"' && state == State.FIELD_START) {
                state = State.QUOTED;
            } else if (state == State.QUOTE_CLOSED && c != ' ') {
                return broken("a quote that closes before its field ends");
            } else if (state == State.FIELD_START) {
                state = State.PLAIN;
            }
        }
    }

    private Found ended(int length, int fields, long lines) throws IOException {
        if (expectedFields == 0) {
            expectedFields = fields;
        }
        if (fields != expectedFields) {
            return broken(fields + " fields instead of " + expectedFields);
        }
        Found found = new Found(line, new String(window, from, length), null);
        from += length;
        line += lines;
        dropLine();
        return found;
    }

    private Found broken(String fault) throws IOException {
        Found found = new Found(line, null, fault);
        dropLine();
        return found;
    }

    /** Passes over everything up to the next line end and over that, however far it is. */
    private void dropLine() throws IOException {
        int c = at(0);
        while (c >= 0 && c != '\n' && c != '\r') {
            from++;
            c = at(0);
        }
        if (c == '\r' && at(1) == '\n') {
            from++;
        }
        from++;
        line++;
    }

    /** The character at an offset from the start of the record, or -1 behind the end. */
    private int at(int offset) throws IOException {
        while (from + offset >= to) {
            if (!fill()) {
                return -1;
            }
        }
        return window[from + offset];
    }

    private boolean fill() throws IOException {
        if (from >= to) {
            from = 0;
            to = 0;
        } else if (to == window.length && from > 0) {
            System.arraycopy(window, from, window, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == window.length) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        int read = in.read(window, to, window.length - to);
        if (read > 0) {
            to += read;
        }
        return read >= 0;
    }
}
