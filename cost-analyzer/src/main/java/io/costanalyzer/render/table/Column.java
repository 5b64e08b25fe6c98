package io.costanalyzer.render.table;

import java.util.EnumSet;
import java.util.Set;

/**
 * A column of a table.
 *
 * @param title the word above it
 * @param number whether it holds figures, aligned at the end and never cut
 * @param places where it is shown beside the page
 */
record Column(String title, boolean number, Set<Place> places) {

    static Column of(String title, boolean number, Place... places) {
        Set<Place> all = EnumSet.noneOf(Place.class);
        all.addAll(Set.of(places));
        return new Column(title, number, all);
    }
}
