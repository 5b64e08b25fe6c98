package io.costanalyzer.allocation;

import java.util.Objects;

/**
 * A part of the bill that somebody answers for, such as {@code prod}.
 *
 * @param name unique, not blank
 */
public record Environment(String name) implements Comparable<Environment> {

    /** The home of every charge that no rule matches. Its name is reserved. */
    public static final Environment UNALLOCATED = new Environment("UNALLOCATED");

    public Environment {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("An environment needs a name");
        }
    }

    public static Environment of(String name) {
        return name.equals(UNALLOCATED.name) ? UNALLOCATED : new Environment(name);
    }

    public boolean isUnallocated() {
        return equals(UNALLOCATED);
    }

    /** By name, with UNALLOCATED last. */
    @Override
    public int compareTo(Environment other) {
        int last = Boolean.compare(isUnallocated(), other.isUnallocated());
        return last != 0 ? last : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
