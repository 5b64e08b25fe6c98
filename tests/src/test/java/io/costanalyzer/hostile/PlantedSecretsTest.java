package io.costanalyzer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.contract.ScriptedSmtpServer;
import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.CostExplorerStandIn;
import io.costanalyzer.contract.costexplorer.Misbehaviour;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets are given to whole processes as an operator gives them, and everything goes wrong that can: none of them stands
 * in what is printed, be it with --debug, or in a file that is written.
 */
class PlantedSecretsTest {

    private static final String MARK = "PLANTED";
    private static final Map<String, String> SECRETS = Map.of(
            "AWS_ACCESS_KEY_ID", "AKIA" + MARK + "00000000",
            "AWS_SECRET_ACCESS_KEY", MARK + "/secret+key/0000000000000000000000000",
            "AWS_SESSION_TOKEN", MARK + "session0000==",
            "SMTP_PASSWORD", MARK + " pass word",
            "HOOK_URL", "https://127.0.0.1:1/services/" + MARK + "/x?token=" + MARK,
            "HOOK_TOKEN", MARK + "-bearer");

    private static final String CONFIG = """
            environments: [{name: prod, tag: {key: Environment, values: [prod]}}]
            source: {cost-explorer: {}}
            archive: {location: archive}
            budgets: {limits: [{name: all, per-month: 1}]}
            delivery:
              mail:
                from: costs@example.org
                recipients: [finance@example.org]
                smtp: {host: 127.0.0.1, port: %d, security: tls, user: costs, password-env: SMTP_PASSWORD}
              webhooks: [{name: chat, url-env: HOOK_URL, token-env: HOOK_TOKEN, form: slack}]
              outbox: {folder: outbox}
            """;

    @TempDir
    Path folder;

    private final CostExplorerStandIn standIn = new CostExplorerStandIn();
    private final ScriptedSmtpServer smtp = new ScriptedSmtpServer();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("costs.yaml"), CONFIG.formatted(smtp.port()));
    }

    @AfterEach
    void stop() throws IOException {
        standIn.close();
        smtp.close();
    }

    /** The bill is read, and no message goes out: the mail server speaks no TLS, nobody answers the web hook. */
    @Test
    void areNowhereWhenMessagesFail() throws Exception {
        standIn.holding(bill());
        String printed = costs("daily", "--as-of", "2026-11-20", "--debug")
                + costs("canary", "--debug")
                + costs("monthly", "--as-of", "2026-11-20", "--month", "2026-10", "--debug");
        assertThat(printed).contains("chat", "mail");
        assertThat(folder.resolve("archive/catalog.json")).isRegularFile();
        assertThat(written()).as("a workbook among them").anyMatch(file -> file.endsWith("report.xlsx"));
        assertNoSecretIn(printed);
        assertOnlyForTheOwnerAndTheGroup();
    }

    /** AWS quotes the signed headers, a session token among them, and the doctor looks at everything. */
    @Test
    void areNowhereWhenAwsRefuses() throws Exception {
        standIn.holding(bill())
                .misbehaving(Misbehaviour.refuse(
                        "InvalidSignatureException",
                        "The canonical string: x-amz-security-token:" + SECRETS.get("AWS_SESSION_TOKEN") + " key "
                                + SECRETS.get("AWS_ACCESS_KEY_ID")));
        String printed = costs("daily", "--as-of", "2026-11-20", "--debug")
                + costs("doctor", "--paid", "--debug")
                + costs("doctor");
        assertThat(printed).contains("AWS does not accept the credentials");
        assertNoSecretIn(printed);
    }

    /** A secret in the place of the name of its variable, or in the file itself, is not repeated. */
    @Test
    void areNowhereWhenTheConfigurationHoldsThem() throws Exception {
        Path file = folder.resolve("costs.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "password-env: SMTP_PASSWORD", "password-env: \"" + SECRETS.get("SMTP_PASSWORD") + "\"")
                        .replace("url-env: HOOK_URL", "url-env: \"" + SECRETS.get("HOOK_URL") + "\""));
        String printed = costs("config", "check") + costs("daily", "--as-of", "2026-11-20", "--debug");
        assertThat(printed).contains("password-env", "url-env");
        assertNoSecretIn(printed);
    }

    private void assertNoSecretIn(String printed) throws IOException {
        List<String> texts = new ArrayList<>(List.of(printed));
        for (Path file : written()) {
            texts.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            texts.addAll(packedIn(file));
        }
        for (String text : texts) {
            assertThat(text).doesNotContain(MARK);
            for (String secret : SECRETS.values()) {
                byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
                assertThat(text).doesNotContain(Base64.getEncoder().encodeToString(bytes));
            }
        }
    }

    /** A workbook is packed: its sheets would hide what they hold. */
    private static List<String> packedIn(Path file) throws IOException {
        List<String> sheets = new ArrayList<>();
        if (file.toString().endsWith(".xlsx")) {
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                while (zip.getNextEntry() != null) {
                    sheets.add(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
            assertThat(sheets).as("parts of %s", file).hasSizeGreaterThan(3);
        }
        return sheets;
    }

    private void assertOnlyForTheOwnerAndTheGroup() throws IOException {
        for (Path file : written()) {
            assertThat(Files.getPosixFilePermissions(file))
                    .as("%s", file)
                    .doesNotContain(
                            PosixFilePermission.OTHERS_READ,
                            PosixFilePermission.OTHERS_WRITE,
                            PosixFilePermission.GROUP_WRITE);
        }
    }

    private List<Path> written() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("archive", "outbox")) {
            if (Files.exists(folder.resolve(name))) {
                try (Stream<Path> all = Files.walk(folder.resolve(name))) {
                    all.filter(Files::isRegularFile).forEach(files::add);
                }
            }
        }
        return files;
    }

    private static List<BillLine> bill() {
        return ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 20))
                .dates()
                .map(day -> Charge.builder(day, "AWS Lambda", Money.of("USD", "1.25"))
                        .usageType("EU-Lambda-GB-Second")
                        .tags(Tags.of(Map.of("Environment", "prod")))
                        .build())
                .map(BillLine::of)
                .toList();
    }

    /** What a process prints on both streams. */
    private String costs(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.costanalyzer.entry.cli.Costs"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        process.environment().putAll(SECRETS);
        process.environment()
                .putAll(Map.of(
                        "AWS_ENDPOINT_URL", standIn.uri().toString(),
                        "AWS_REGION", "us-east-1",
                        "COST_ANALYZER_CONFIG", "costs.yaml"));
        Path printed = folder.resolve("printed.txt");
        Process running = process.redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(running.waitFor(180, TimeUnit.SECONDS)).isTrue();
        } finally {
            running.destroyForcibly();
        }
        return Files.readString(printed, StandardCharsets.UTF_8);
    }
}
