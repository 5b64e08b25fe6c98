package io.costanalyzer.faults;

import io.costanalyzer.contract.LocalS3;
import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import software.amazon.awssdk.core.SdkGlobalTime;

/** A bucket, a front before everything outside, and a command line that sees nothing else. */
final class World implements AutoCloseable {

    final LocalS3 s3 = new LocalS3();
    final Front front;
    final Front web;
    final SmtpFront smtp;
    final Path config;
    private final Path folder;
    private final Optional<AthenaStandIn> athena;
    private final UUID event = UUID.randomUUID();

    World(StandIns standIns, String yaml) throws IOException {
        folder = Files.createTempDirectory("faults");
        athena = yaml.contains("athena-export:") ? Optional.of(new AthenaStandIn(s3, Story.TODAY)) : Optional.empty();
        front = new Front(Front.anyPort(), call -> switch (call.service()) {
            case "s3" -> s3.endpoint();
            case "athena" -> athena.orElseThrow().uri();
            default -> standIns.place(call);
        });
        web = new Front(standIns.tls(), standIns::place);
        smtp = new SmtpFront(standIns.smtpPort());
        config =
                Files.writeString(folder.resolve("costs.yaml"), yaml.replace("SMTP-PORT", String.valueOf(smtp.port())));
    }

    /** Counts turns anew and disturbs in this way from now on. */
    void disturb(Disturbance other) {
        front.disturb(other);
        web.disturb(other);
        smtp.disturb(other);
    }

    /** What arrived outside, first one first on each way. */
    List<Front.Arrived> arrived() {
        List<Front.Arrived> all = new ArrayList<>(front.arrived());
        all.addAll(web.arrived());
        all.addAll(smtp.arrived());
        return all;
    }

    /** How a command ended. */
    record Ended(int code, String out, String err) {}

    /** Does a job at a time of day: a command, or what the function is asked for. */
    Ended job(Instant now, String... words) {
        if (!words[0].equals(FunctionCall.FUNCTION)) {
            return costs(now, words);
        }
        EndpointOfThread.set(endpoint().toString());
        return event(words[1]).run(new ProcessEnvironment(environment(true)), now);
    }

    /** The event that asks the function for a job: the same one however often it is delivered. */
    FunctionCall event(String job) {
        return new FunctionCall("run-" + event, job);
    }

    /** Runs a command at a time of day. */
    Ended costs(Instant now, String... arguments) {
        EndpointOfThread.set(endpoint().toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Costs.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(environment(false)),
                Clock.fixed(now, ZoneOffset.UTC),
                arguments);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** @param function whether the configuration is where the function has it: in the bucket */
    Map<String, String> environment(boolean function) {
        return Map.of(
                "NO_COLOR",
                "1",
                "COST_ANALYZER_CONFIG",
                function ? Story.CONFIG_IN_S3 : config.toString(),
                "HOOK",
                "https://localhost:" + web.port() + "/hook",
                "AWS_REGION",
                "eu-west-1",
                "AWS_ENDPOINT_URL",
                endpoint().toString());
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + front.port());
    }

    /** Every object of the bucket with its bytes, one character each. */
    SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        s3.keys().forEach(key -> files.put(key, s3.stored(key).orElseThrow().latin()));
        return files;
    }

    /** Puts these objects into the bucket. */
    World holding(Map<String, String> files) {
        files.forEach((key, latin) -> s3.hold(key, latin.getBytes(StandardCharsets.ISO_8859_1)));
        return this;
    }

    @Override
    public void close() throws IOException {
        EndpointOfThread.forget();
        // The SDK keeps for the whole process what it learnt of another clock.
        SdkGlobalTime.setGlobalTimeOffset(0);
        front.close();
        web.close();
        smtp.close();
        athena.ifPresent(AthenaStandIn::close);
        s3.close();
        Files.delete(config);
        Files.delete(folder);
    }
}
