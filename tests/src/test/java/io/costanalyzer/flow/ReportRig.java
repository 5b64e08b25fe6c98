package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.wiring.LocalApp;
import io.costanalyzer.wiring.ProcessEnvironment;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with a bill, an archive, an outbox and a configuration, and the service that runs on them. */
final class ReportRig {

    private final Path folder;
    private final List<String> log = new ArrayList<>();

    ReportRig(Path folder) {
        this.folder = folder;
    }

    RunSummary run(LocalDate asOf, YearMonth month) {
        return app(asOf).monthly().run(new Invocation("run-" + asOf, asOf), month);
    }

    LocalApp app(LocalDate asOf) {
        if (!Files.exists(folder.resolve("costs.yaml"))) {
            config("");
        }
        try {
            return LocalApp.of(
                    ConfigReader.read("costs.yaml", Files.readString(folder.resolve("costs.yaml"))),
                    new ProcessEnvironment(Map.of()),
                    Clock.fixed(asOf.atTime(6, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                    new RunLog() {
                        @Override
                        public void step(String sentence) {
                            log.add(sentence);
                        }

                        @Override
                        public void warn(String sentence) {
                            log.add(sentence);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void config(String report) {
        config("outbox: {folder: " + folder + "/outbox}", report);
    }

    void config(String route, String report) {
        try {
            Files.writeString(folder.resolve("costs.yaml"), """
                    environments:
                      - name: prod
                        tag: {key: Environment, values: [prod]}
                      - name: dev
                        tag: {key: Environment, values: [dev]}
                    source:
                      focus-csv: {location: %1$s/bill}
                    archive:
                      location: %1$s/archive
                    delivery:
                      mail:
                        from: costs@example.org
                        recipients: [finance@example.org]
                        by-environment:
                          - environment: prod
                            recipients: [operations@example.org, Finance@example.org]
                        %2$s
                    report:
                      title: AWS cost
                    """.formatted(folder, route) + report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** September and October, a line a day for each environment, and one more on the last day when it is not zero. */
    void bill(String more) throws IOException {
        StringBuilder csv = new StringBuilder(
                "BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargeClass,"
                        + "ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,ConsumedUnit,ProviderName,RegionId,"
                        + "ServiceName,SubAccountId,SubAccountName,Tags,x_CostCategories,x_ServiceCode,x_UsageType\n");
        LocalDate.of(2026, 9, 1).datesUntil(LocalDate.of(2026, 11, 20)).forEach(day -> {
            csv.append(line(day, "3.10", "Amazon DynamoDB", "prod"));
            csv.append(line(day, "1.05", "AWS Lambda", "dev"));
        });
        if (!more.equals("0")) {
            csv.append(line(LocalDate.of(2026, 10, 31), more, "Amazon DynamoDB", "prod"));
        }
        Files.createDirectories(folder.resolve("bill"));
        Files.writeString(folder.resolve("bill/bill.csv"), csv.toString());
    }

    private static String line(LocalDate day, String cost, String service, String environment) {
        LocalDate first = day.withDayOfMonth(1);
        return String.join(
                        ",",
                        cost,
                        cost,
                        "USD",
                        first + " 00:00:00",
                        first.plusMonths(1) + " 00:00:00",
                        "Usage",
                        "",
                        day + " 00:00:00",
                        day.plusDays(1) + " 00:00:00",
                        "1",
                        "Hrs",
                        "AWS",
                        "eu-west-1",
                        service,
                        "111122223333",
                        "",
                        "\"{\"\"Environment\"\":\"\"" + environment + "\"\"}\"",
                        "",
                        "",
                        "EU-Usage")
                + "\n";
    }

    String page(int version) throws IOException {
        return Files.readString(folder.resolve("archive/reports/2026/10/v" + version + "/index.html"));
    }

    Map<String, MimeMessage> mails() throws Exception {
        Map<String, MimeMessage> mails = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : everything("outbox").entrySet()) {
            mails.put(
                    file.getKey(),
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file.getValue())));
        }
        return mails;
    }

    /** The text part of a mail. */
    static String text(MimeMessage mail) throws Exception {
        MimeMultipart mixed = (MimeMultipart) mail.getContent();
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        BodyPart plain = alternative.getBodyPart(0);
        assertThat(plain.isMimeType("text/plain")).isTrue();
        assertThat(mixed.getBodyPart(1).getFileName()).endsWith(".xlsx");
        return (String) plain.getContent();
    }

    Map<String, byte[]> everything(String under) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path start = folder.resolve(under);
        if (!Files.exists(start)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(start)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(start.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
