package io.costanalyzer.entry.cli;

import io.costanalyzer.app.RunLog;
import io.costanalyzer.render.format.DisplayName;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;

/** Tells on standard error what a run does. What comes from a bill cannot steer the terminal. */
final class ConsoleLog implements RunLog {

    private final PrintStream err;
    private final Set<String> warnings = new HashSet<>();

    ConsoleLog(PrintStream err) {
        this.err = err;
    }

    @Override
    public void step(String sentence) {
        err.println(DisplayName.visible(sentence));
    }

    /** Says the same warning once only, however many jobs come upon it. */
    @Override
    public void warn(String sentence) {
        if (warnings.add(sentence)) {
            err.println("warning: " + DisplayName.visible(sentence));
        }
    }
}
