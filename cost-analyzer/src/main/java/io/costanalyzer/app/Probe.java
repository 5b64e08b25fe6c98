package io.costanalyzer.app;

import java.util.List;

/** Looks at one thing outside that a run needs, without doing anything that a run would do. */
@FunctionalInterface
public interface Probe {

    /** What was found. Never throws for what is wrong outside: that is a finding. */
    List<Doctor.Finding> examine();
}
