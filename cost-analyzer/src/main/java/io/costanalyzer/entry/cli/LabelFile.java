package io.costanalyzer.entry.cli;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.app.LabelScore.Label;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.ExactDecimal;
import io.costanalyzer.render.format.DisplayName;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What is known to have happened, from a CSV file with the columns environment, serviceName, start, endExclusive, cost. */
final class LabelFile {

    private LabelFile() {}

    /**
     * The labels of a file.
     *
     * @throws IllegalArgumentException if the file is none of these, with the record that is wrong
     */
    static List<Label> read(Path file, List<Environment> environments) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        List<Label> labels = new ArrayList<>();
        try (CSVParser parser = format.parse(Files.newBufferedReader(file))) {
            for (CSVRecord record : parser) {
                labels.add(label(record, file, environments));
            }
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("There is no file of labels at " + file + ".", missing);
        } catch (IOException e) {
            throw new IllegalArgumentException("The labels " + file + " cannot be read as CSV.", e);
        }
        return labels;
    }

    private static Label label(CSVRecord record, Path file, List<Environment> environments) {
        try {
            Environment environment = Environment.of(record.get("environment"));
            if (!environments.contains(environment) && !environment.isUnallocated()) {
                throw new IllegalArgumentException("no environment is called " + environment);
            }
            String cost = record.isMapped("cost") ? record.get("cost") : "";
            return new Label(
                    environment,
                    record.get("serviceName"),
                    ChargePeriod.of(LocalDate.parse(record.get("start")), LocalDate.parse(record.get("endExclusive"))),
                    cost.isEmpty() ? Optional.empty() : Optional.of(decimal(cost)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "The labels " + file + ", record " + record.getRecordNumber() + ": "
                            + DisplayName.visible(String.valueOf(e.getMessage()))
                            + ". Each has environment, serviceName, start and endExclusive as 2026-11-30, and cost or nothing.",
                    e);
        }
    }

    private static BigDecimal decimal(String cost) {
        return ExactDecimal.parse(cost)
                .orElseThrow(() -> new IllegalArgumentException("the cost is no decimal number"));
    }
}
