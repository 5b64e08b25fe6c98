package io.costanalyzer.bench.savings;

/** What was really done to the bill on a measure's date; never shown to the code under test. */
enum Change {
    ARM64,
    RIGHT_SIZING,
    STORAGE_CLASS,
    SCHEDULING,
    LOG_REDUCTION,
    SAVINGS_PLAN,
    CAPACITY_CAP,
    REMOVAL,
    CACHING,
    STAGED,
    REVERTED,
    WORSE,
    NOTHING,
    NOTHING_UNDER_FALLING_TRAFFIC,
    NOTHING_UNDER_RISING_TRAFFIC;

    boolean isNull() {
        return this == NOTHING || this == NOTHING_UNDER_FALLING_TRAFFIC || this == NOTHING_UNDER_RISING_TRAFFIC;
    }
}
