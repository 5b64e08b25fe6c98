package io.costanalyzer.app;

import java.util.List;

/**
 * The looks that a configuration calls for.
 *
 * @param free cost nothing
 * @param paid cost a request each
 */
public record Checkup(List<Probe> free, List<Probe> paid) {
    public Checkup {
        free = List.copyOf(free);
        paid = List.copyOf(paid);
    }
}
