package io.costanalyzer.entry.cli;

/** From which severity on an alert makes a command fail. */
enum FailOn {
    none,
    high,
    medium,
    low;

    /** Whether an alert of this severity (HIGH, MEDIUM or LOW) is severe enough. */
    boolean isReachedBy(String severity) {
        return switch (this) {
            case none -> false;
            case high -> severity.equals("HIGH");
            case medium -> !severity.equals("LOW");
            case low -> true;
        };
    }
}
