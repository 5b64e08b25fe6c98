package io.costanalyzer.render.words;

import io.costanalyzer.analysis.quality.TagKey;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import java.util.List;
import java.util.stream.Collectors;

/** Says whether the tags that tell environments apart do so. */
public final class TagWords {

    private static final int SHOWN = 5;

    private TagWords() {}

    /** {@code "env" is active since 4 Mar 2026; "team" is not activated: ...}. */
    public static String of(List<TagKey> keys) {
        return keys.isEmpty()
                ? "no tag tells the environments apart"
                : keys.stream().limit(SHOWN).map(TagWords::words).collect(Collectors.joining("; "))
                        + (keys.size() > SHOWN ? "; and " + (keys.size() - SHOWN) + " more" : "");
    }

    private static String words(TagKey key) {
        TagActivation tag = key.activation();
        String name = "\"" + DisplayName.of(tag.key()) + "\"";
        String since = tag.since().map(day -> " since " + ReportDates.day(day)).orElse("");
        return switch (tag.state()) {
            case ACTIVE -> name + " is active" + since + (key.found().isEmpty() ? ", and " + onNoCharge(key) : "");
            case INACTIVE ->
                name + " is inactive" + since
                        + ": no charge can be told apart by it until it is activated in the billing console";
            case ABSENT -> name + " is on no bill of this account: no resource bears it, or it is spelt otherwise";
            case NOT_NEEDED ->
                name + (key.found().isEmpty() ? ": " + onNoCharge(key) : " stands on charges of the month");
            case UNKNOWN ->
                name + ": not known, AWS gave no answer"
                        + (key.found().isEmpty() ? "" : "; it stands on charges of the month");
        };
    }

    private static String onNoCharge(TagKey key) {
        return key.environments().isEmpty()
                ? "no environment is known by a value of it"
                : "no charge of the month bears it with a value of the configuration";
    }
}
