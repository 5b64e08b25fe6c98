package io.costanalyzer.contract;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.contract.costexplorer.CostExplorerStandIn;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeFilter.TagIs;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSource;
import io.costanalyzer.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;

/** A stand-in, a client that does not wait between attempts, and the words that the tests of the source share. */
final class CostExplorerRig implements AutoCloseable {

    /** What the stand-in and the source take for today. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    static final ChargePeriod OCTOBER = ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    static final AllocationRules BY_TAG = byTag("dev", "staging", "prod");

    final CostExplorerStandIn standIn = new CostExplorerStandIn();
    private final CostExplorerClient client =
            CostExplorerClients.connect(Optional.of(standIn.uri()), BackoffStrategy.retryImmediately());

    static AllocationRules byTag(String... environments) {
        return new AllocationRules(Stream.of(environments)
                .map(name -> new EnvironmentRule(Environment.of(name), new TagIs("Environment", Set.of(name))))
                .toList());
    }

    static Charge usage(LocalDate day, String environment, String service, String usageType, String cost) {
        return Charge.builder(day, service, Money.of("USD", cost))
                .usageType(usageType)
                .tags(environment.isEmpty() ? Tags.none() : Tags.of(Map.of("Environment", environment)))
                .build();
    }

    CostExplorerSource source(CostExplorerSettings settings) {
        return source(settings, TODAY);
    }

    /** A source, and a stand-in, that live on this day. */
    CostExplorerSource source(CostExplorerSettings settings, LocalDate today) {
        return source(settings, today.atTime(6, 0).toInstant(ZoneOffset.UTC));
    }

    /** A source, and a stand-in, that live at this moment. */
    CostExplorerSource source(CostExplorerSettings settings, Instant now) {
        standIn.today(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new CostExplorerSource(client, settings, Clock.fixed(now, ZoneId.of("Asia/Kathmandu")));
    }

    Reading read(CostExplorerSettings settings, AllocationRules rules, ChargePeriod period) {
        return Reading.of(source(settings), new ChargeRequest(period, rules.slices()), rules);
    }

    Reading readOctober() {
        return read(CostExplorerSettings.usual(), BY_TAG, OCTOBER);
    }

    @Override
    public void close() {
        client.close();
        standIn.close();
    }
}
