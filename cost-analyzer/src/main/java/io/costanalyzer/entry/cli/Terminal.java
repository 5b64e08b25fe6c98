package io.costanalyzer.entry.cli;

import java.io.Console;
import java.util.Optional;

/** Whether somebody sits in front of the program. */
final class Terminal {

    private Terminal() {}

    /** The console, if input and output are one. From JDK 22 on there is a console object even when they are not. */
    @SuppressWarnings("SystemConsoleNull") // asked further below
    static Optional<Console> interactive() {
        return Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
