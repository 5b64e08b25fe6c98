package io.costanalyzer.render.alert;

import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.Part;
import io.costanalyzer.render.format.DisplayName;
import java.util.Arrays;
import java.util.Optional;

/** The one check that most often finds the cause, by what kind of use costs more. */
enum NextCheck {
    NAT("NatGateway-Bytes", "compare the bytes of the NAT gateways per subnet; is an S3 or DynamoDB endpoint missing"),
    NAT_HOURS("NatGateway-Hours", "look for a NAT gateway that was added"),
    LOGS("DataProcessing-Bytes", "find the log group whose IncomingBytes grew, and its log level"),
    VENDED_LOGS("VendedLog-Bytes", "find the log group whose IncomingBytes grew, and what is logged into it"),
    METRICS("MetricMonitorUsage", "look for custom metrics that were added"),
    LAMBDA("Lambda-GB-Second", "compare invocations and duration of the functions, and what was deployed"),
    AURORA("ServerlessV2Usage", "look at ServerlessDatabaseCapacity of the clusters, and the slowest queries"),
    INSTANCES("BoxUsage", "list the instances that were started"),
    DATABASE("InstanceUsage", "list the database instances that were started or resized"),
    VOLUMES("VolumeUsage", "list the volumes that were created and are attached to nothing"),
    STORAGE("TimedStorage", "see which bucket or table grew, and whether its lifecycle rule still runs"),
    REQUESTS("Requests", "see which client sends more requests"),
    OUT("Out-Bytes", "find what sends more data out"),
    ADDRESSES("PublicIPv4", "list public addresses that were added");

    private final String usageType;
    private final String check;

    NextCheck(String usageType, String check) {
        this.usageType = usageType;
        this.check = check;
    }

    /** A clause in the imperative, to which "since" and a day can be added. */
    static String of(OddDays odd) {
        Optional<String> largest = odd.contributors().stream()
                .map(Part::name)
                .filter(name -> !name.equals(Part.OTHER))
                .findFirst();
        if (!odd.rising()) {
            return "check that " + DisplayName.of(odd.service())
                    + " still does its work, and what was switched off or changed";
        }
        return largest.flatMap(name -> Arrays.stream(values())
                        .filter(each -> name.contains(each.usageType))
                        .findFirst()
                        .map(each -> each.check))
                .orElseGet(() -> "look at what uses more "
                        + largest.map(DisplayName::of).orElse(DisplayName.of(odd.service()))
                        + ", and what was deployed or switched on");
    }
}
