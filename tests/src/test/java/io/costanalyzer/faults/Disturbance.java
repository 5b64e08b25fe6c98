package io.costanalyzer.faults;

/** Decides what becomes of each call, which it is shown in the order of arrival. */
@FunctionalInterface
interface Disturbance {

    /** Leaves everything as it is. */
    Disturbance NONE = (call, request) -> Turn.pass();

    Turn of(Call call, HttpMessage request);
}
