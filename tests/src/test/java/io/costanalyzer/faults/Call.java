package io.costanalyzer.faults;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call to the outside.
 *
 * @param service as AWS names it when it signs: s3, ce, sns, ses, budgets, sts, monitoring, athena; web for a web hook
 * @param operation as the service names it
 * @param about what the call is about: an object, a page, a kind of question; may be empty
 * @param turn the how manieth of its kind in a run, from 1
 */
record Call(String service, String operation, String about, int turn) {

    private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/[0-9]+/[^/]+/([a-z0-9]+)/aws4_request");
    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([A-Za-z]+)");
    private static final Pattern GROUPED = Pattern.compile("\"Key\":\"([A-Z_]+)\"");

    /** Of each run a folder of its own. */
    private static final String ROLL_UP = "roll-up-[0-9a-f-]{36}";

    /** What a request asks for, as the first of its kind. */
    static Call of(HttpMessage request) {
        Matcher scope = SCOPE.matcher(request.header("authorization"));
        if (!scope.find()) {
            return new Call("web", request.method(), "", 1);
        }
        String service = scope.group(1);
        String target = request.header("x-amz-target");
        if (!target.isEmpty()) {
            String about = service.equals("athena") ? statement(request.text()) : question(request.text());
            return new Call(service, target.substring(target.indexOf('.') + 1), about, 1);
        }
        if (service.equals("s3")) {
            return ofS3(request);
        }
        Matcher action = ACTION.matcher(request.text());
        if (action.find()) {
            return new Call(service, action.group(1), "", 1);
        }
        return new Call(service, request.method() + " " + request.target(), "", 1);
    }

    private static Call ofS3(HttpMessage request) {
        String path = URLDecoder.decode(request.target().split("\\?", 2)[0], StandardCharsets.UTF_8);
        // A script of the page is named after its content, and that differs from run to run, as does what Athena lays
        // down.
        String key = path.replaceFirst("^/[^/]+/?", "")
                .replaceFirst("^web/[0-9a-f]{16}/", "web/*/")
                .replaceFirst(ROLL_UP, "roll-up-*");
        if (key.isEmpty()) {
            String prefix = request.target().replaceFirst(".*[?&]prefix=([^&]*).*", "$1");
            String folder = URLDecoder.decode(prefix, StandardCharsets.UTF_8).replaceFirst(ROLL_UP, "roll-up-*");
            return new Call("s3", "ListObjects", folder, 1);
        }
        String method = request.method();
        return new Call("s3", method.charAt(0) + method.substring(1).toLowerCase(java.util.Locale.ROOT), key, 1);
    }

    private static String statement(String json) {
        return (json.matches("(?s).*(UNLOAD|\"unload-).*") ? "unload" : "columns")
                + (json.contains("\"NextToken\"") ? " next page" : "");
    }

    private static String question(String json) {
        Matcher keys = GROUPED.matcher(json.contains("GroupBy") ? json.substring(json.indexOf("GroupBy")) : "");
        StringBuilder grouped = new StringBuilder();
        while (keys.find()) {
            grouped.append(grouped.isEmpty() ? "by " : ", ").append(keys.group(1));
        }
        return grouped + (json.contains("\"NextPageToken\"") ? " next page" : "");
    }

    Call turn(int other) {
        return new Call(service, operation, about, other);
    }

    /** Whether something changes outside when it is answered. */
    boolean effect() {
        return operation.matches("Put|Delete|Publish|PutMetricData|DATA|POST.*|StartQueryExecution");
    }

    /** With what differs from day to day and from file to file left out: the row of the table. */
    String kind() {
        String thing = about.replaceFirst("^assets/.*", "assets/*")
                .replaceFirst("^reports/[0-9/]+/v[0-9]+/(?!manifest).*", "reports/*")
                .replaceFirst("^web/[*]/([a-z]+).*", "web/*/$1")
                .replaceFirst("^(deliveries)/.*", "$1/*")
                .replaceFirst("^(data/dataset=[a-z-]+)/.*", "$1/*")
                .replaceFirst("^(reports)/[0-9/]+/v[0-9]+/", "$1/*/")
                .replaceFirst("^(reports)/[0-9/]+", "$1/*")
                .replaceFirst("^(incidents)/.+", "$1/*")
                .replaceFirst("^(athena-staging)/.*", "$1/*")
                .replaceAll("[0-9a-f]{8,}", "*")
                .replaceAll("[0-9]{4}-[0-9]{2}(-[0-9]{2})?", "*");
        return service + ":" + operation + (thing.isEmpty() ? "" : " " + thing);
    }

    @Override
    public String toString() {
        return service + ":" + operation + (about.isEmpty() ? "" : " " + about) + (turn == 1 ? "" : " #" + turn);
    }
}
