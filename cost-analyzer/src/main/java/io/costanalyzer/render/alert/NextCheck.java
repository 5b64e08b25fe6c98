package io.costanalyzer.render.alert;

import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.Part;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import java.util.Arrays;
import java.util.Optional;

/** The one check that most often finds the cause, by what kind of use costs more. */
enum NextCheck {
    NAT(
            "NatGateway-Bytes",
            "compare the bytes of the NAT gateways per subnet SINCE; is an S3 or DynamoDB endpoint missing?"),
    NAT_HOURS("NatGateway-Hours", "look for a NAT gateway that was added SINCE."),
    LOGS("DataProcessing-Bytes", "find the log group whose IncomingBytes grew SINCE, and its log level."),
    VENDED_LOGS("VendedLog-Bytes", "find the log group whose IncomingBytes grew SINCE, and what writes into it."),
    METRICS("MetricMonitorUsage", "look for custom metrics that were added SINCE."),
    LAMBDA("Lambda-GB-Second", "compare invocations and duration of the functions SINCE, and what was deployed."),
    AURORA(
            "ServerlessV2Usage",
            "look at ServerlessDatabaseCapacity of the clusters SINCE, and at the slowest queries."),
    INSTANCES("BoxUsage", "list the instances that were started SINCE."),
    DATABASE("InstanceUsage", "list the database instances that were started or resized SINCE."),
    VOLUMES("VolumeUsage", "list the volumes that were created SINCE and are attached to nothing."),
    STORAGE("TimedStorage", "see which bucket or table grew SINCE, and whether its lifecycle rule still runs."),
    REQUESTS("Requests", "see which client sends more requests SINCE."),
    OUT("Out-Bytes", "find what sends more data out SINCE."),
    ADDRESSES("PublicIPv4", "list the public addresses that were added SINCE.");

    private static final String SINCE = "SINCE";

    private final String usageType;
    private final String check;

    NextCheck(String usageType, String check) {
        this.usageType = usageType;
        this.check = check;
    }

    /** A sentence in the imperative, with the first of the odd days in it. */
    static String of(OddDays odd) {
        return sentence(odd).replace(SINCE, "since " + ReportDates.day(odd.since()));
    }

    private static String sentence(OddDays odd) {
        Optional<String> largest = odd.contributors().stream()
                .map(Part::name)
                .filter(name -> !name.equals(Part.OTHER))
                .findFirst();
        if (!odd.rising()) {
            return "check that " + DisplayName.of(odd.service())
                    + " still does its work; what was switched off or changed SINCE?";
        }
        return largest.flatMap(name -> Arrays.stream(values())
                        .filter(each -> name.contains(each.usageType))
                        .findFirst()
                        .map(each -> each.check))
                .orElseGet(() -> "look at what uses more "
                        + largest.map(DisplayName::of).orElse(DisplayName.of(odd.service()))
                        + " SINCE, and what was deployed or switched on.");
    }
}
