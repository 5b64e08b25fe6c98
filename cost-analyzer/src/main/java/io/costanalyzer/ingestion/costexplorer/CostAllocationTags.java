package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.aws.AwsRefusal;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.ingestion.TagActivation.State;
import io.costanalyzer.ingestion.TagActivations;
import io.costanalyzer.ingestion.TagSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.CostAllocationTag;
import software.amazon.awssdk.services.costexplorer.model.CostAllocationTagStatus;
import software.amazon.awssdk.services.costexplorer.model.ListCostAllocationTagsRequest;
import software.amazon.awssdk.services.costexplorer.model.ListCostAllocationTagsResponse;

/**
 * Asks Cost Explorer which tag keys are activated: one paid request for up to {@value #KEYS_OF_A_REQUEST} keys. In an
 * organisation only the management account is answered. As thread-safe as its client, which is.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_ListCostAllocationTags.html">
 *     ListCostAllocationTags</a>
 */
public final class CostAllocationTags implements TagSource {

    private static final String OPERATION = "ce:ListCostAllocationTags";
    private static final int KEYS_OF_A_REQUEST = 100;
    private static final int LENGTH_OF_A_DAY = "2026-11-20".length();

    private final CostExplorerClient client;
    private final int maxRequests;

    /**
     * @param client from {@link CostExplorerClients}
     * @param maxRequests how many paid requests an answer may take
     */
    public CostAllocationTags(CostExplorerClient client, int maxRequests) {
        this.client = client;
        this.maxRequests = maxRequests;
    }

    @Override
    public TagActivations activations(SortedSet<String> keys) {
        try {
            return ask(keys);
        } catch (SdkException failure) {
            AwsRefusal refusal = AwsRefusal.of(failure);
            throw new SourceUnavailableException(
                    OPERATION,
                    refusal.problem(),
                    refusal.remedy(OPERATION)
                            + (refusal.kind() == AwsRefusal.Kind.DENIED
                                    ? " In an organisation only the management account is answered."
                                    : ""),
                    refusal.isAboutCredentials() ? null : failure);
        }
    }

    /** As {@link #activations}, with what AWS says to it as it is. */
    public TagActivations ask(SortedSet<String> keys) {
        RequestMeter meter = new RequestMeter(maxRequests);
        Map<String, CostAllocationTag> known = new HashMap<>();
        List<String> wanted = List.copyOf(keys);
        for (int from = 0; from < wanted.size(); from += KEYS_OF_A_REQUEST) {
            read(wanted.subList(from, Math.min(wanted.size(), from + KEYS_OF_A_REQUEST)), meter, known);
        }
        return new TagActivations(
                wanted.stream().map(key -> activation(key, known.get(key))).toList(), meter.count());
    }

    private void read(List<String> keys, RequestMeter meter, Map<String, CostAllocationTag> known) {
        Set<String> seen = new HashSet<>();
        @Nullable String token = null;
        do {
            meter.admit();
            ListCostAllocationTagsResponse page = client.listCostAllocationTags(ListCostAllocationTagsRequest.builder()
                    .tagKeys(keys)
                    .maxResults(KEYS_OF_A_REQUEST)
                    .nextToken(token)
                    .build());
            meter.countPaid();
            page.costAllocationTags().forEach(tag -> known.merge(tag.tagKey(), tag, CostAllocationTags::better));
            token = page.nextToken();
            if (token != null && !seen.add(token)) {
                throw Refusals.untrue("the list of tags names a page that was read already");
            }
        } while (token != null);
    }

    /** A key may stand there twice, as AWS's own and as a user's: what counts is that one of them is activated. */
    private static CostAllocationTag better(CostAllocationTag one, CostAllocationTag other) {
        return other.status() == CostAllocationTagStatus.ACTIVE ? other : one;
    }

    private static TagActivation activation(String key, @Nullable CostAllocationTag tag) {
        if (tag == null) {
            return new TagActivation(key, State.ABSENT, Optional.empty());
        }
        if (tag.status() == CostAllocationTagStatus.UNKNOWN_TO_SDK_VERSION || tag.status() == null) {
            return TagActivation.unknown(key);
        }
        return new TagActivation(
                key,
                tag.status() == CostAllocationTagStatus.ACTIVE ? State.ACTIVE : State.INACTIVE,
                day(tag.lastUpdatedDate()));
    }

    /** {@code 2026-03-04} or {@code 2026-03-04T05:06:07Z}. A date in another form is no reason to know nothing. */
    private static Optional<LocalDate> day(@Nullable String date) {
        if (date == null || date.length() < LENGTH_OF_A_DAY) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(date.substring(0, LENGTH_OF_A_DAY)));
        } catch (DateTimeParseException strange) {
            return Optional.empty();
        }
    }
}
