package io.costanalyzer.entry.cli;

/** What a command says to the shell. */
final class ExitCode {

    /** Everything was done. */
    static final int OK = 0;
    /** Something was not done, such as a message that reached nobody. */
    static final int FAILURE = 1;
    /** The command or the configuration is wrong; nothing was written. */
    static final int USAGE = 2;
    /** A threshold of {@code --fail-on} is breached. */
    static final int THRESHOLD = 3;
    /** AWS, or another source of data, refused, throttled or did not answer. */
    static final int REFUSED = 4;
    /** The data are incomplete or do not add up. */
    static final int INCOMPLETE = 5;

    private ExitCode() {}
}
