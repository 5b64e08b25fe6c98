package io.costanalyzer.ingestion.export;

import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tags that a roll-up tells apart, as short marks: the number of each key and value, so that nothing which a stranger
 * wrote into a tag goes through an engine's answer.
 *
 * @param tags what is told apart; a row may carry one value of every key
 */
record TagMarks(List<Map.Entry<String, String>> tags) {

    private static final String END = ";";

    TagMarks {
        tags = List.copyOf(tags);
    }

    /** The tags of all slices together; which of them count in which environment is decided by who folds the charges. */
    static TagMarks of(List<ChargeSlice> slices) {
        NamedTags all = slices.stream().map(ChargeSlice::tags).reduce(NamedTags.none(), NamedTags::plus);
        List<Map.Entry<String, String>> tags = new ArrayList<>();
        all.values().forEach((key, values) -> values.forEach(value -> tags.add(Map.entry(key, value))));
        return new TagMarks(tags);
    }

    /** The mark of a row: a text, or NULL where no tag is told apart. */
    String expression(Expressions row, ExportForm form) {
        List<String> marks = new ArrayList<>();
        for (String key : tags.stream().map(Map.Entry::getKey).distinct().toList()) {
            String cases = tags.stream()
                    .filter(tag -> tag.getKey().equals(key))
                    .map(tag ->
                            " WHEN " + Sql.literal(tag.getValue()) + " THEN " + Sql.literal(tags.indexOf(tag) + END))
                    .collect(Collectors.joining());
            marks.add("CASE " + form.tag(row, key) + cases + " ELSE '' END");
        }
        return marks.isEmpty() ? "CAST(NULL AS varchar)" : String.join(" || ", marks);
    }

    /** What a mark stands for. */
    Tags read(@Nullable String mark) {
        if (mark == null || mark.isEmpty()) {
            return Tags.none();
        }
        SortedMap<String, String> named = new TreeMap<>();
        for (String number : mark.split(END, 0)) {
            Map.Entry<String, String> tag = tags.get(Integer.parseInt(number));
            named.put(tag.getKey(), tag.getValue());
        }
        return new Tags(named);
    }
}
