package io.costanalyzer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.contract.Reading;
import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.CostExplorerStandIn;
import io.costanalyzer.contract.costexplorer.Misbehaviour;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeFilter.TagIs;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSource;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;

/**
 * An answer of Cost Explorer with one thing wrong in it gives the right sum, or an error, or a read that says of itself
 * that it is not whole; never a wrong sum that looks right.
 */
class CostExplorerAnswersTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final ChargePeriod DAYS = ChargePeriod.of(FIRST, FIRST.plusDays(4));
    private static final AllocationRules RULES = new AllocationRules(Stream.of("dev", "prod")
            .map(name -> new EnvironmentRule(Environment.of(name), new TagIs("Environment", Set.of(name))))
            .toList());
    private static final CostExplorerSettings SETTINGS =
            CostExplorerSettings.usual().withAccountView(true).withMaxRequests(200);
    private static final List<BillLine> BILL = bill();

    private static CostExplorerStandIn standIn;
    private static CostExplorerClient client;

    @BeforeAll
    static void start() {
        standIn = new CostExplorerStandIn();
        client = CostExplorerClients.connect(Optional.of(standIn.uri()), BackoffStrategy.retryImmediately());
    }

    @AfterAll
    static void stop() {
        client.close();
        standIn.close();
    }

    @Test
    void oneBrokenAnswerNeverGivesAWrongSum() {
        Trial.of(
                "cost-explorer-answers",
                300,
                Duration.ofSeconds(20),
                Set.of("right", "error", "told"),
                random -> tried(misbehaviour(random)));
    }

    /** An exponent could ask for more memory than there is. */
    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "1E+100", "1e2147483648"})
    void anAmountWithAGreatExponentIsAnError(String amount) {
        assertThat(tried(new Misbehaviour(
                        request -> {},
                        (request, answer) -> {},
                        body -> body.replace("\"Amount\":\"3.25\"", "\"Amount\":\"" + amount + "\""))))
                .isEqualTo("error");
    }

    private static String tried(Misbehaviour wrong) {
        standIn.holding(BILL).pageSize(3).misbehaving(wrong);
        CostExplorerSource source = new CostExplorerSource(
                client, SETTINGS, Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC));
        Reading reading;
        try {
            reading = Reading.of(source, new ChargeRequest(DAYS, RULES.slices()), RULES);
        } catch (SourceUnavailableException refused) {
            assertThat(refused.getMessage()).matches("[^\\p{Cntrl}]+").hasSizeLessThan(1500);
            return "error";
        }
        boolean told = !reading.ingestion().problems().isEmpty()
                || !reading.ingestion().covered().equals(Optional.of(DAYS))
                || !Reconciliation.of(
                                reading.ledger(DAYS), DAYS, reading.ingestion().controlTotals())
                        .holds();
        if (told) {
            return "told";
        }
        assertThat(sum(reading, Charge::billedCost)).isEqualByComparingTo(due("UnblendedCost"));
        assertThat(sum(reading, Charge::effectiveCost)).isEqualByComparingTo(due("AmortizedCost"));
        return "right";
    }

    private static BigDecimal due(String metric) {
        return BILL.stream().map(line -> line.costs().get(metric)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Reading reading, java.util.function.Function<Charge, Money> cost) {
        return reading.charges().stream().map(cost).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One of the first answers goes bad, in its text or in its tree. */
    private static Misbehaviour misbehaviour(Random random) {
        AtomicInteger answers = new AtomicInteger(random.nextInt(12));
        boolean inText = random.nextInt(4) == 0;
        return new Misbehaviour(
                request -> {},
                (request, answer) -> {
                    if (!inText && answers.getAndDecrement() == 0) {
                        change(answer, random);
                    }
                },
                body -> inText && answers.getAndDecrement() == 0
                        ? new String(
                                Mutations.bytes(body.getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8)
                        : body);
    }

    private static void change(ObjectNode answer, Random random) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            Mutations.tree(answer, random);
        }
    }

    private static List<BillLine> bill() {
        List<BillLine> lines = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            for (String environment : List.of("dev", "prod", "")) {
                Tags tags = environment.isEmpty() ? Tags.none() : Tags.of(Map.of("Environment", environment));
                for (String usageType : List.of("EU-Request", "EU-Bytes")) {
                    Money billed = Money.of("USD", day + "." + (environment.length() + usageType.length()));
                    lines.add(BillLine.of(Charge.builder(FIRST.plusDays(day), "AWS Lambda", billed)
                            .effectiveCost(Money.of("USD", "3.25"))
                            .usageType(usageType)
                            .consumed(BigDecimal.TEN, "Requests")
                            .tags(tags)
                            .build()));
                }
                lines.add(BillLine.of(Charge.builder(FIRST.plusDays(day), "AWS Lambda", Money.of("USD", "-0.7"))
                                .tags(tags)
                                .build())
                        .withRecordType("Credit"));
            }
        }
        return List.copyOf(lines);
    }
}
