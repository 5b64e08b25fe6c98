package io.costanalyzer.analysis.secondopinion.awsanomalies;

import io.costanalyzer.analysis.secondopinion.ForeignAnomaly;
import io.costanalyzer.analysis.secondopinion.SecondOpinion;
import io.costanalyzer.aws.AwsRefusal;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.AnomalyFeedbackType;
import software.amazon.awssdk.services.costexplorer.model.GetAnomaliesResponse;

/**
 * The anomalies of an account's monitors. AWS keeps them for 90 days and runs about three times a day on net unblended cost;
 * asking is free. Needs {@code ce:GetAnomalies} and, for feedback, {@code ce:ProvideAnomalyFeedback}.
 *
 * <p>Unlike everywhere else in Cost Explorer, the end of {@code GetAnomalies}' interval is inclusive, and its amounts are
 * floating-point numbers (Cost Explorer API reference, GetAnomalies; AnomalyDateInterval).
 */
public final class AwsAnomalies implements SecondOpinion {

    private static final int PAGE_SIZE = 100;

    private final CostExplorerClient client;
    private final CurrencyUnit currency;

    /**
     * Anomalies of the account that the client's credentials belong to.
     *
     * @param client from {@link AnomalyClients}
     * @param currency of the bill; AWS names none here
     */
    public AwsAnomalies(CostExplorerClient client, CurrencyUnit currency) {
        this.client = client;
        this.currency = currency;
    }

    @Override
    public List<ForeignAnomaly> read(ChargePeriod days) {
        List<ForeignAnomaly> anomalies = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        @Nullable String token = null;
        do {
            GetAnomaliesResponse page = page(days, token);
            page.anomalies()
                    .forEach(anomaly -> AnomalyReader.read(anomaly, currency).ifPresent(anomalies::add));
            token = page.nextPageToken();
            if (token != null && !seen.add(token)) {
                throw new SourceUnavailableException(
                        "ce:GetAnomalies",
                        "the answer names a page that was read already",
                        "Run again later; the own detection goes on without it.",
                        null);
            }
        } while (token != null);
        anomalies.sort(Comparator.comparing(ForeignAnomaly::period).thenComparing(ForeignAnomaly::id));
        return anomalies;
    }

    private GetAnomaliesResponse page(ChargePeriod days, @Nullable String token) {
        try {
            return client.getAnomalies(question -> question.dateInterval(
                            interval -> interval.startDate(days.start().toString())
                                    .endDate(days.lastDay().toString()))
                    .maxResults(PAGE_SIZE)
                    .nextPageToken(token));
        } catch (SdkException e) {
            throw refusal("ce:GetAnomalies", e);
        }
    }

    @Override
    public void planned(String id) {
        try {
            client.provideAnomalyFeedback(
                    feedback -> feedback.anomalyId(id).feedback(AnomalyFeedbackType.PLANNED_ACTIVITY));
        } catch (SdkException e) {
            throw refusal("ce:ProvideAnomalyFeedback", e);
        }
    }

    private static SourceUnavailableException refusal(String operation, SdkException problem) {
        AwsRefusal refusal = AwsRefusal.of(problem);
        String instead = refusal.kind() == AwsRefusal.Kind.DENIED ? " Or leave alerts.from-aws out." : "";
        return new SourceUnavailableException(operation, refusal.problem(), refusal.remedy(operation) + instead, null);
    }
}
