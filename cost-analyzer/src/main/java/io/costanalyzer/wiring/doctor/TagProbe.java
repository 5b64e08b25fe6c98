package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Probe;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.ingestion.costexplorer.CostAllocationTags;
import java.util.List;
import java.util.SortedSet;

/** Whether the tags that tell environments apart are activated: until they are, everything is UNALLOCATED. */
final class TagProbe implements Probe {

    private static final String WAY =
            " Activate it in the payer's billing console (Cost allocation tags); figures come within a day, and for"
                    + " the past by a backfill of up to twelve months.";

    private final CostAllocationTags tags;
    private final SortedSet<String> keys;

    TagProbe(CostAllocationTags tags, SortedSet<String> keys) {
        this.tags = tags;
        this.keys = keys;
    }

    @Override
    public List<Finding> examine() {
        Looking looking = new Looking("tags", "ce:ListCostAllocationTags");
        return looking.at(() ->
                tags.ask(keys).tags().stream().map(tag -> finding(looking, tag)).toList());
    }

    private static Finding finding(Looking looking, TagActivation tag) {
        String key = "\"" + tag.key() + "\"";
        return switch (tag.state()) {
            case ACTIVE -> looking.ok(key + " is activated.");
            case INACTIVE -> looking.problem(key + " is not activated, so that nothing can be told apart by it." + WAY);
            case ABSENT ->
                looking.problem(
                        key + " is on no bill of this account: no resource bears it, or it is spelt otherwise." + WAY);
            case NOT_NEEDED, UNKNOWN ->
                looking.warning(key + " has a state that this software does not know; look into the billing console.");
        };
    }
}
