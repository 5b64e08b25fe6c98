package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.LeftOut;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads files out of memory, on 20 November 2026, and keeps what came. */
record FocusReading(Ingestion ingestion, List<Charge> charges) {

    static final ChargePeriod OCTOBER = ChargePeriod.ofMonth(YearMonth.of(2026, 10));
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);
    static final FocusCsvOptions TOLERANT = FocusCsvOptions.defaults().withToleratedShare(BigDecimal.ONE);

    static FocusReading of(FocusText text) {
        return of(OCTOBER, TOLERANT, Map.of("bill.csv", text.bytes()));
    }

    static FocusReading of(ChargePeriod period, FocusCsvOptions options, Map<String, byte[]> files) {
        List<Charge> charges = new ArrayList<>();
        Ingestion ingestion =
                new FocusCsvSource(inMemory(files), options, CLOCK).read(ChargeRequest.of(period), charges::add);
        return new FocusReading(ingestion, charges);
    }

    static ExportFiles inMemory(Map<String, byte[]> files) {
        Map<String, byte[]> copy = new LinkedHashMap<>(files);
        return new ExportFiles() {
            @Override
            public String name() {
                return "memory";
            }

            @Override
            public Found find() {
                return new Found(
                        copy.entrySet().stream()
                                .map(file ->
                                        new ExportFile(file.getKey(), () -> new ByteArrayInputStream(file.getValue())))
                                .toList(),
                        0);
            }
        };
    }

    /** The only charge. */
    Charge charge() {
        if (charges.size() != 1) {
            throw new AssertionError("Expected one charge: " + charges + ", problems: " + messages());
        }
        return charges.get(0);
    }

    List<String> messages() {
        return ingestion.problems().examples().stream()
                .map(IngestionProblem::message)
                .toList();
    }

    /** Rows that are told of: charges, rows left out by a problem, rows left out on purpose. */
    long rowsToldOf() {
        return ingestion.charges()
                + ingestion.problems().rowsLeftOut()
                + ingestion.leftOut().stream().mapToLong(LeftOut::rows).sum();
    }
}
