package io.costanalyzer.config;

import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.focus.NamedTags;
import java.util.List;

/** {@code tags} of a measure or an owner: which charges are meant, by what they are tagged with. */
final class TagsWanted {

    private static final int MOST_KEYS = 5;
    private static final int MOST_VALUES = 20;

    private static final Key<String> KEY = Key.required(
            "key", AwsWords.TAG_KEY, "The key of a cost allocation tag that is activated in the billing console.");
    private static final Key<List<String>> VALUES = Key.required(
            "values",
            ListOf.some(AwsWords.TAG_NAMED).upTo(MOST_VALUES),
            "The values that are meant, compared exactly.");

    private TagsWanted() {}

    /** A key for a list of tags, under which a charge must have one of the values of each. */
    static Key<List<NamedTags>> key(String description) {
        return Key.optional(
                "tags",
                ListOf.named(Section.of(values -> NamedTags.of(values.get(KEY), values.get(VALUES)), KEY, VALUES), KEY)
                        .upTo(MOST_KEYS),
                description);
    }

    static NamedTags of(Values values, Key<List<NamedTags>> key) {
        return values.find(key).orElse(List.of()).stream().reduce(NamedTags.none(), NamedTags::plus);
    }
}
