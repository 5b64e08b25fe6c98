package io.costanalyzer.alert;

/** What sort of matter an incident is about. */
public enum IncidentKind {
    /** Days of a service that do not fit those before them. */
    ANOMALY("anomaly"),
    /** A limit for a month. */
    BUDGET("budget"),
    /** A promised saving. */
    TARGET("target"),
    /** Money for a unit of business. */
    UNIT_COST("unit-cost"),
    /** A saving that had come and went again. */
    SAVING("saving"),
    /** Something with the data, a run or a delivery: the reason why silence would mean nothing. */
    HEALTH("health");

    private final String word;

    IncidentKind(String word) {
        this.word = word;
    }

    /** As it stands in messages for programs and in filters: lower-case letters and hyphens. */
    public String word() {
        return word;
    }
}
