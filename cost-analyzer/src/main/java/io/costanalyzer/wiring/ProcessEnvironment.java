package io.costanalyzer.wiring;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The environment variables of the process, read once by the entry. May hold secrets: never printed.
 *
 * @param variables by name
 */
public record ProcessEnvironment(Map<String, String> variables) {

    /** Names the account that the service runs in, so that it need not be asked for. The template sets it. */
    public static final String ACCOUNT = "COST_ANALYZER_ACCOUNT";

    public ProcessEnvironment {
        variables = Map.copyOf(variables);
    }

    /** The value of a variable, unless it is missing or empty. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** The region as every AWS tool finds it in the environment. */
    Optional<String> region() {
        return value("AWS_REGION").or(() -> value("AWS_DEFAULT_REGION"));
    }

    /** Another endpoint for S3, as every AWS tool finds it in the environment. */
    Optional<URI> s3Endpoint() {
        return value("AWS_ENDPOINT_URL_S3").or(() -> value("AWS_ENDPOINT_URL")).map(URI::create);
    }

    /** Another endpoint for Athena, as every AWS tool finds it in the environment. */
    Optional<URI> athenaEndpoint() {
        return value("AWS_ENDPOINT_URL_ATHENA")
                .or(() -> value("AWS_ENDPOINT_URL"))
                .map(URI::create);
    }

    @Override
    public String toString() {
        return "ProcessEnvironment of " + variables.size() + " variables";
    }
}
