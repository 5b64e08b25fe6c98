package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.focuscsv.FocusCsvOptions;
import io.costanalyzer.ingestion.focuscsv.FocusCsvSource;
import io.costanalyzer.ingestion.focuscsv.FolderExport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What can be wrong with an export and what people read about it: {@code problems/<name>.csv} is the file,
 * {@code problems/<name>.txt} every line that comes of it. The catalogue is the documentation.
 */
class ProblemCatalogueGoldenTest {

    private static final Path CATALOGUE =
            Path.of(System.getProperty("project.root")).resolve("tests/src/test/resources/problems");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);
    private static final FocusCsvOptions OPTIONS = FocusCsvOptions.defaults().withToleratedShare(new BigDecimal("0.6"));

    @TestFactory
    List<DynamicTest> everyProblemIsToldWordForWord() throws IOException {
        try (Stream<Path> files = Files.list(CATALOGUE)) {
            List<DynamicTest> tests = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> assertTold(file)))
                    .toList();
            assertThat(tests).hasSizeGreaterThan(20);
            return tests;
        }
    }

    private static void assertTold(Path file) throws IOException {
        Path golden = Path.of(file.toString().replaceFirst("\\.csv$", ".txt"));
        String told = told(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, told);
        }
        assertThat(golden)
                .as(
                        "What is told about %s has changed. If it should: ./mvnw verify -Pgolden-update",
                        file.getFileName())
                .content()
                .isEqualTo(told);
    }

    private static String told(Path file) {
        List<String> lines = new ArrayList<>();
        try {
            Ingestion ingestion = new FocusCsvSource(new FolderExport(file), OPTIONS, CLOCK)
                    .read(ChargeRequest.of(ChargePeriod.ofMonth(YearMonth.of(2026, 10))), charge -> {});
            ingestion.problems().examples().stream()
                    .map(IngestionProblem::message)
                    .forEach(lines::add);
            lines.add(ingestion.rowsRead() + " rows read, " + ingestion.charges() + " charges, "
                    + ingestion.problems().rowsLeftOut() + " rows left out by a problem.");
            assertThat(ingestion.rowsRead())
                    .isEqualTo(ingestion.charges()
                            + ingestion.problems().rowsLeftOut()
                            + ingestion.leftOut().stream()
                                    .mapToLong(LeftOut::rows)
                                    .sum());
        } catch (SourceUnavailableException refused) {
            lines.add(refused.getMessage().replace(file.toString(), String.valueOf(file.getFileName())));
        }
        return String.join("\n", lines) + "\n";
    }
}
