package io.costanalyzer.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.app.SoftwareVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every command, and what the machine can refuse to any of them. */
class EveryCommandTest {

    private static final String CONFIG = """
            environments:
              - name: prod
                tag: {key: Environment, values: [prod]}
            source:
              sample: {name: clinnet-emr}
            archive:
              location: FOLDER/archive
            delivery:
              outbox: {folder: FOLDER/outbox}
            """;

    private static final Pattern NAMED =
            Pattern.compile("(?:\\./costs|[`\"]costs) ([a-z]+[^`\"\\n|<)]*)", Pattern.MULTILINE);

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @TestFactory
    Stream<DynamicTest> tellsTheVersionWhenItsHelpSaysSo() {
        List<List<String>> commands = commands();
        assertThat(commands)
                .contains(List.of("daily"), List.of("report", "show"))
                .hasSizeGreaterThan(30);
        return commands.stream()
                .filter(command -> help(command).contains("--version "))
                .map(command -> DynamicTest.dynamicTest(
                        String.join(" ", command),
                        () -> assertThat(asked(command, "--version").out()).startsWith("costs ")));
    }

    /** The list of commands shows the first line of what a command says of itself. */
    @ParameterizedTest
    @ValueSource(strings = {"", "report", "archive", "baseline", "config"})
    void theListOfCommandsBreaksOffNoSentence(String command) {
        List<String> path = command.isEmpty() ? List.of() : List.of(command);
        List<String> entries = listed(path);
        assertThat(entries)
                .hasSizeGreaterThan(2)
                .allSatisfy(entry -> assertThat(entry).endsWith("."));
    }

    /** A document that names a command names one that is there, with options that it has. */
    @TestFactory
    Stream<DynamicTest> whatDocumentsNameIsThere() throws IOException {
        Path root = Path.of(System.getProperty("project.root"));
        List<List<String>> commands = commands();
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : documents(root)) {
            Matcher named = NAMED.matcher(Files.readString(document));
            List<String> found = new ArrayList<>();
            while (named.find()) {
                found.add(named.group(1).strip());
            }
            tests.add(DynamicTest.dynamicTest(
                    root.relativize(document).toString(),
                    () -> assertThat(found).allSatisfy(line -> isThere(line, commands))));
        }
        assertThat(tests).hasSizeGreaterThan(8);
        return tests.stream();
    }

    private static List<Path> documents(Path root) throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("", "infra", "tests", "cost-analyzer")) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }

    private void isThere(String line, List<List<String>> commands) {
        List<String> words = List.of(line.split("[ .,;:]+", -1));
        List<String> command =
                words.size() > 1 && commands.contains(words.subList(0, 2)) ? words.subList(0, 2) : words.subList(0, 1);
        assertThat(commands).as(line).contains(command);
        String help = help(command);
        if (help.contains("\nCommands:\n") && words.size() > 1) {
            assertThat(words.get(1))
                    .as("the command below %s of: %s", command, line)
                    .matches("|-.*|[A-Z].*");
        }
        words.stream()
                .filter(word -> word.startsWith("--"))
                .forEach(option -> assertThat(help).as(line).contains(option.replaceFirst("=.*", "")));
    }

    /** What is piped into a program must be what the option says. */
    @Test
    void aReportIsShownInTheFormatThatIsAskedFor() throws IOException {
        String config = shell.write("costs.yaml", CONFIG);
        assertThat(shell.costs("monthly", "--config", config).code()).isZero();
        String[] show = {"report", "show", "--month", "2026-10", "--config", config, "--format"};
        assertThat(shell.costs(with(show, "table")).out()).startsWith("AWS cost - October 2026");
        assertThat(shell.costs(with(show, "csv")).out())
                .isEqualTo(Files.readString(folder.resolve("archive/reports/2026/10/v1/report.csv")));
        assertThat(new ObjectMapper()
                        .readTree(shell.costs(with(show, "json")).out())
                        .at("/identity/month")
                        .asText())
                .isEqualTo("2026-10");
    }

    @Test
    void theVersionIsTheOneOfTheFormatThatIsAskedFor() {
        String java = String.valueOf(Runtime.version().feature());
        assertThat(shell.costs("version").out().strip())
                .isEqualTo("costs " + SoftwareVersion.CURRENT + " (Java " + java + ")");
        assertThat(shell.costs("version", "--format", "csv").out().lines())
                .containsExactly("version,java", SoftwareVersion.CURRENT + "," + java);
    }

    private static String[] with(String[] some, String last) {
        return Stream.concat(Stream.of(some), Stream.of(last)).toArray(String[]::new);
    }

    /** An example is called as the made-up account that it is of. */
    @ParameterizedTest
    @ValueSource(strings = {"clinnet-emr", "CLINNET_EMR", "Serenya", "starter"})
    void anExampleIsFoundByItsName(String name) {
        assertThat(shell.costs("config", "example", name).out()).contains("environments:");
        assertThat(shell.costs("config", "example", name + "x").err())
                .contains("there is no example \"" + name + "x\"; there are starter, clinnet-emr, serenya");
        assertThat(help(List.of("config", "example"))).contains("EXAMPLE", "clinnet-emr");
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        String config = shell.write("costs.yaml", CONFIG);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Shell.Answer answer = shell.costs("serve", "--port", port, "--config", config);
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err())
                    .contains("costs: Port " + port + " on 127.0.0.1 cannot be had (name another with --port): Address")
                    .doesNotContain("should not have happened");
        }
    }

    @Test
    void aFileInPlaceOfAFolderIsSaid() {
        String file = shell.write("file", "not a folder");
        Shell.Answer answer = shell.costs("demo", "--out", file);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .isEqualTo("costs: Could not write into FOLDER/file: a file is where a folder would have to be."
                        + System.lineSeparator());
        assertThat(shell.costs("demo", "--out", file + "/below").err())
                .startsWith("costs: Could not write into FOLDER/file/below: ");
    }

    @Test
    void anEmptyListIsSaidToBeOne() {
        String config = shell.write("costs.yaml", CONFIG);
        assertThat(shell.costs("report", "list", "--config", config).err()).contains("The archive has no report yet");
        assertThat(shell.costs("mutes", "--config", config).err()).contains("Nothing is muted.");
        assertThat(shell.costs("baseline", "show", "--config", config).err()).contains("No baseline is in force");
    }

    @Test
    void whatCannotBeMeantIsAWrongCall() {
        String config = shell.write("costs.yaml", CONFIG);
        Shell.Answer ahead = shell.costs("backfill", "--from", "2026-12", "--yes", "--config", config);
        assertThat(ahead.code()).isEqualTo(2);
        assertThat(ahead.err()).contains("--from 2026-12 has no day before today, 2026-11-20 (UTC).");
        Shell.Answer sentences = shell.costs("savings", "--explain", "--format", "json", "--config", config);
        assertThat(sentences.code()).isEqualTo(2);
        assertThat(sentences.err()).contains("--explain prints sentences.");
        for (String run : List.of("daily", "monthly", "backfill", "canary")) {
            Shell.Answer table = shell.costs(run, "--format", "csv", "--config", config);
            assertThat(table.code()).as(run).isEqualTo(2);
            assertThat(table.err()).contains("A run is told in sentences, or by --format json; there is no CSV of it.");
            assertThat(table.out()).isEmpty();
        }
        assertThat(folder.resolve("archive")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeForPackagesIsSaid() {
        String file = shell.write("file", "not a folder");
        Shell.Answer answer = shell.costs("package", "--out", file);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .startsWith("costs: Could not write into FOLDER/file: a file is where a folder would have to be.");
    }

    private List<List<String>> commands() {
        List<List<String>> all = new ArrayList<>();
        for (String command : names(List.of())) {
            all.add(List.of(command));
            names(List.of(command)).forEach(below -> all.add(List.of(command, below)));
        }
        return all;
    }

    private List<String> names(List<String> path) {
        return listed(path).stream().map(entry -> entry.replaceFirst(" .*", "")).toList();
    }

    /** The entries under "Commands:", each on one line. */
    private List<String> listed(List<String> path) {
        List<String> entries = new ArrayList<>();
        help(path).lines().dropWhile(line -> !line.equals("Commands:")).skip(1).forEach(line -> {
            if (line.matches("  [a-z].*")) {
                entries.add(line.strip());
            } else if (line.startsWith("     ") && !entries.isEmpty()) {
                entries.set(entries.size() - 1, entries.get(entries.size() - 1) + " " + line.strip());
            }
        });
        return entries.stream().filter(entry -> entry.matches("[a-z-]+  .*")).toList();
    }

    private String help(List<String> path) {
        return asked(path, "--help").out();
    }

    private Shell.Answer asked(List<String> path, String option) {
        return shell.costs(Stream.concat(path.stream(), Stream.of(option)).toArray(String[]::new));
    }
}
