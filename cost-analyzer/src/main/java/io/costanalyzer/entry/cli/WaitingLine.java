package io.costanalyzer.entry.cli;

import java.io.PrintStream;

/** One line that says how far a query is and goes away afterwards; silent where nobody sits in front of it. */
final class WaitingLine {

    private final PrintStream err;
    private final boolean shown = Terminal.interactive().isPresent();
    private int width;

    WaitingLine(PrintStream err) {
        this.err = err;
    }

    void tell(String how) {
        if (shown) {
            clear();
            err.print(how);
            err.flush();
            width = how.length();
        }
    }

    void clear() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
