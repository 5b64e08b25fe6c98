package io.costanalyzer.bench.portfolio;

/** How the use of a generated usage type moves. */
public enum Shape {
    /** With traffic, to the power of an elasticity. */
    ELASTIC,
    /** With the traffic of the last three days. */
    LAGGED,
    /** Whole instances, by the hour, that follow traffic. */
    INSTANCES,
    /** Hours of something that is always on. */
    CONSTANT,
    /** Gigabytes that pile up, billed as GB-months. */
    STORAGE,
    /** Jobs on some weekdays, or every few days. */
    BATCH,
    /** Used on some days and not on others. */
    INTERMITTENT,
    /** With traffic; a first part of each month costs nothing. */
    FREE_TIER,
    /** With traffic; beyond a part of each month it is cheaper. */
    TIERED,
    /** Charged on a day of the month and on no other. */
    MONTHLY;

    /** Whether it costs something on every day, so that something can happen to it. */
    boolean isContinuous() {
        return this != BATCH && this != INTERMITTENT && this != MONTHLY && this != FREE_TIER;
    }

    boolean followsTraffic() {
        return this == ELASTIC || this == LAGGED || this == INSTANCES || this == FREE_TIER || this == TIERED;
    }
}
