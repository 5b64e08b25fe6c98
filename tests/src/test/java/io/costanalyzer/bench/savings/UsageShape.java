package io.costanalyzer.bench.savings;

/** How the quantity of a generated usage type moves. */
enum UsageShape {
    /** With traffic, to the power of an elasticity. */
    ELASTIC,
    /** A fixed part and a part in proportion to traffic. */
    AFFINE,
    /** With the traffic of the last days. */
    LAGGED,
    /** Whole instances that follow traffic up at once and down slowly. */
    INSTANCES,
    /** Hours of something that is always on. */
    CONSTANT,
    /** Gigabytes that pile up; billed as GB-months. */
    STORAGE,
    /** Jobs on some weekdays. */
    BATCH,
    /** Used on some days and not on others. */
    INTERMITTENT
}
