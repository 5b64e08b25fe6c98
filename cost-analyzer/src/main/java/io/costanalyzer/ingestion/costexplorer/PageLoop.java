package io.costanalyzer.ingestion.costexplorer;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.DataUnavailableException;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageRequest;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinition;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinitionType;
import software.amazon.awssdk.services.costexplorer.model.InvalidNextTokenException;
import software.amazon.awssdk.services.costexplorer.model.RequestChangedException;

/**
 * Asks for all pages of an answer: the SDK has no paginator for this operation.
 *
 * <p>Every page is asked for with the identical question; Cost Explorer refuses any other. When it loses track of the
 * pages, what was read is dropped and the question is asked once more from the start.
 */
final class PageLoop {

    private final CostExplorerClient client;
    private final RequestMeter meter;

    PageLoop(CostExplorerClient client, RequestMeter meter) {
        this.client = client;
        this.meter = meter;
    }

    /**
     * Asks and folds every page into an answer.
     *
     * @param fresh an empty answer, once for every start
     * @param fold takes a page in; the page is dropped afterwards
     * @throws DataUnavailableException as it is, so that a new account can be told from a failure
     * @throws io.costanalyzer.ingestion.SourceUnavailableException for whatever else goes wrong
     */
    <A> A ask(GetCostAndUsageRequest question, Supplier<A> fresh, BiConsumer<A, AnswerPage> fold) {
        try {
            return pages(question, fresh.get(), fold);
        } catch (RequestChangedException | InvalidNextTokenException lostTrack) {
            try {
                return pages(question, fresh.get(), fold);
            } catch (RequestChangedException | InvalidNextTokenException again) {
                throw Refusals.explain(again);
            }
        }
    }

    private <A> A pages(GetCostAndUsageRequest question, A answer, BiConsumer<A, AnswerPage> fold) {
        Set<String> seen = new HashSet<>();
        @Nullable String token = null;
        do {
            AnswerPage page = send(question.toBuilder().nextPageToken(token).build());
            fold.accept(answer, page);
            token = page.nextPageToken();
            if (token != null && !seen.add(token)) {
                throw Refusals.untrue(
                        "page " + (seen.size() + 1) + " of the answer names a page that was read already");
            }
        } while (token != null);
        return answer;
    }

    private AnswerPage send(GetCostAndUsageRequest question) {
        meter.admit();
        AtomicReference<AnswerPage> page = new AtomicReference<>();
        try {
            client.getCostAndUsage(question.toBuilder()
                    .overrideConfiguration(options -> options.putExecutionAttribute(PageTap.PAGE, page))
                    .build());
            meter.countPaid();
            AnswerPage read =
                    Objects.requireNonNull(page.get(), "The client reads no pages: make it by CostExplorerClients");
            requireGroups(question, read);
            return read;
        } catch (RequestChangedException | InvalidNextTokenException | DataUnavailableException toBeHandled) {
            throw toBeHandled;
        } catch (SdkException failure) {
            throw Refusals.explain(failure);
        }
    }

    /** The answer says by what it is grouped. One to another question would be taken for charges that nobody had. */
    private static void requireGroups(GetCostAndUsageRequest question, AnswerPage page) {
        List<String> answered = page.dimensions();
        List<String> asked = question.groupBy().stream()
                .filter(group -> group.type() == GroupDefinitionType.DIMENSION)
                .map(GroupDefinition::key)
                .toList();
        if (answered != null && !asked.equals(answered)) {
            throw Refusals.untrue("the answer is grouped by " + Refusals.cut(answered.toString()) + ", and " + asked
                    + " was asked for");
        }
    }
}
