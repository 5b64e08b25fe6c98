package io.costanalyzer.bench.speed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSource;
import io.costanalyzer.ledger.CostLedgerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;

/**
 * Pages of Cost Explorer from their bytes into a ledger, by the whole source, without a network; beside Jackson's tokens
 * of the same bytes, every metric summed by service and usage type.
 */
final class CostExplorerSpeed {

    private static final int DAYS = 24;

    private CostExplorerSpeed() {}

    static Piece piece() {
        return new Piece(
                "Cost Explorer pages into the ledger",
                DAYS + " days × " + CostAnswers.PAIRS + " pairs, 5 metrics",
                "Jackson streaming, summed by pair",
                times -> source(DAYS * times),
                times -> tokens(DAYS * times));
    }

    private static Callable<?> source(int days) {
        List<byte[]> usage = CostAnswers.usage(days);
        byte[] recordTypes = CostAnswers.recordTypes(days);
        ChargePeriod period = ChargePeriod.of(CostAnswers.FIRST, CostAnswers.FIRST.plusDays(days));
        AtomicInteger page = new AtomicInteger();
        Played played = new Played(() -> {
            int number = page.getAndIncrement() % (usage.size() + 1);
            return number == 0 ? recordTypes : usage.get(number - 1);
        });
        CostExplorerClient client =
                CostExplorerClients.connect(Optional.empty(), BackoffStrategy.retryImmediately(), played);
        CostExplorerSource source = new CostExplorerSource(
                client,
                CostExplorerSettings.usual().withMaxRequests(1000),
                Clock.fixed(CostAnswers.FIRST.plusMonths(13).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        return () -> {
            page.set(0);
            CostLedgerBuilder ledger = new CostLedgerBuilder(CurrencyUnit.USD, period).cover(period);
            source.read(ChargeRequest.of(period), charge -> ledger.add(Environment.UNALLOCATED, charge));
            return ledger.build();
        };
    }

    private static Callable<?> tokens(int days) {
        List<byte[]> pages = CostAnswers.usage(days);
        JsonFactory json = new JsonFactory();
        return () -> {
            Map<String, Map<String, BigDecimal>> sums = new HashMap<>();
            for (byte[] page : pages) {
                fold(json, page, sums);
            }
            return sums;
        };
    }

    /** Sums every metric by pair: nothing is kept of a day, so that no ledger could do with less. */
    private static void fold(JsonFactory json, byte[] page, Map<String, Map<String, BigDecimal>> sums)
            throws IOException {
        try (JsonParser parser = json.createParser(page)) {
            Map<String, BigDecimal> pair = new HashMap<>();
            String metric = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    switch (name) {
                        case "Keys" -> {
                            parser.nextToken();
                            String keys = parser.nextTextValue() + '|' + parser.nextTextValue();
                            pair = sums.computeIfAbsent(keys, none -> new HashMap<>());
                        }
                        case "Amount" -> pair.merge(metric, new BigDecimal(parser.nextTextValue()), BigDecimal::add);
                        default -> metric = name;
                    }
                }
            }
        }
    }

    /** Answers with bytes instead of a network. */
    private record Played(java.util.function.Supplier<byte[]> pages) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    byte[] page = pages.get();
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpFullResponse.builder()
                                    .statusCode(200)
                                    .putHeader("Content-Type", "application/x-amz-json-1.1")
                                    .putHeader("Content-Length", String.valueOf(page.length))
                                    .build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(page)))
                            .build();
                }

                @Override
                public void abort() {
                    throw new IllegalStateException("Nothing hangs here");
                }
            };
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
