package io.costanalyzer.ledger;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.NamedTags;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * On which days the charges of an environment were read with which tags told apart. On all other days a charge without a
 * tag may have it all the same: nothing is known.
 *
 * @param days by environment and, as {@code key} and {@code value}, by tag
 */
record TaggedDays(SortedMap<Environment, Map<Map.Entry<String, String>, Coverage>> days) {

    private static final TaggedDays NONE = new TaggedDays(new TreeMap<>());

    static TaggedDays none() {
        return NONE;
    }

    /** The same, and that these tags of an environment were told apart on these days. */
    TaggedDays plus(Environment environment, NamedTags tags, Coverage read) {
        if (tags.isEmpty() || read.isEmpty()) {
            return this;
        }
        SortedMap<Environment, Map<Map.Entry<String, String>, Coverage>> more = new TreeMap<>(days);
        Map<Map.Entry<String, String>, Coverage> own = new HashMap<>(of(environment));
        tags.values()
                .forEach((key, values) ->
                        values.forEach(value -> own.merge(Map.entry(key, value), read, Coverage::plus)));
        more.put(environment, Map.copyOf(own));
        return new TaggedDays(Collections.unmodifiableSortedMap(more));
    }

    /** What of another is about a period, taken over. */
    TaggedDays plus(TaggedDays other, ChargePeriod period) {
        TaggedDays both = this;
        for (Map.Entry<Environment, Map<Map.Entry<String, String>, Coverage>> one : other.days.entrySet()) {
            for (Map.Entry<Map.Entry<String, String>, Coverage> tag :
                    one.getValue().entrySet()) {
                NamedTags named =
                        NamedTags.of(tag.getKey().getKey(), Set.of(tag.getKey().getValue()));
                both = both.plus(one.getKey(), named, tag.getValue().within(period));
            }
        }
        return both;
    }

    /** On which days every one of these tags is told apart in an environment. */
    Coverage of(Environment environment, NamedTags tags, Coverage known) {
        Coverage all = known;
        for (Map.Entry<String, SortedSet<String>> key : tags.values().entrySet()) {
            for (String value : key.getValue()) {
                all = all.intersection(of(environment).getOrDefault(Map.entry(key.getKey(), value), Coverage.none()));
            }
        }
        return all;
    }

    private Map<Map.Entry<String, String>, Coverage> of(Environment environment) {
        return days.getOrDefault(environment, Map.of());
    }
}
