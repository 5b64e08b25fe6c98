package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.CostAllocationTag;
import software.amazon.awssdk.services.costexplorer.model.CostAllocationTagStatus;

/** Whether the tags that tell environments apart are activated: until they are, everything is UNALLOCATED. */
final class TagProbe implements Probe {

    private final CostExplorerClient explorer;
    private final SortedSet<String> keys;

    TagProbe(CostExplorerClient explorer, SortedSet<String> keys) {
        this.explorer = explorer;
        this.keys = keys;
    }

    @Override
    public List<Finding> examine() {
        Looking looking = new Looking("tags", "ce:ListCostAllocationTags");
        return looking.at(() -> {
            Map<String, CostAllocationTag> known = new TreeMap<>();
            explorer.listCostAllocationTagsPaginator(request -> request.tagKeys(keys)).stream()
                    .flatMap(page -> page.costAllocationTags().stream())
                    .forEach(tag -> known.put(tag.tagKey(), tag));
            List<Finding> findings = new ArrayList<>();
            keys.forEach(key -> findings.add(finding(looking, key, known.get(key))));
            return findings;
        });
    }

    private static Finding finding(Looking looking, String key, @Nullable CostAllocationTag tag) {
        String way =
                " Activate it in the payer's billing console (Cost allocation tags); figures come within a day, and for"
                        + " the past by a backfill of up to twelve months.";
        if (tag == null) {
            return looking.problem("\"" + key
                    + "\" is on no bill of this account: no resource bears it, or it is spelt otherwise." + way);
        }
        return tag.status() == CostAllocationTagStatus.ACTIVE
                ? looking.ok("\"" + key + "\" is activated.")
                : looking.problem("\"" + key + "\" is not activated, so that nothing can be told apart by it." + way);
    }
}
