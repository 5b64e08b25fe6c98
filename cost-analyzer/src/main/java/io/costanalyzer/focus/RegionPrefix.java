package io.costanalyzer.focus;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The region that AWS writes in front of a usage type: {@code EU-Lambda-GB-Second} is {@code Lambda-GB-Second} in
 * eu-west-1.
 *
 * <p>A prefix counts only if it is in AWS's table; an open pattern would also eat {@code IA-} of DynamoDB or {@code S3-}
 * of CloudWatch Logs. us-east-1 mostly has none. CloudFront's prefix is an edge geography and says nothing about a
 * region. Source: the region codes of the AWS price list.
 */
public final class RegionPrefix {

    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("USE1", "us-east-1"),
            Map.entry("USE2", "us-east-2"),
            Map.entry("USW1", "us-west-1"),
            Map.entry("USW2", "us-west-2"),
            Map.entry("CAN1", "ca-central-1"),
            Map.entry("CAN2", "ca-west-1"),
            Map.entry("MXC1", "mx-central-1"),
            Map.entry("SAE1", "sa-east-1"),
            Map.entry("EU", "eu-west-1"),
            Map.entry("EUW1", "eu-west-1"),
            Map.entry("EUW2", "eu-west-2"),
            Map.entry("EUW3", "eu-west-3"),
            Map.entry("EUC1", "eu-central-1"),
            Map.entry("EUC2", "eu-central-2"),
            Map.entry("EUN1", "eu-north-1"),
            Map.entry("EUS1", "eu-south-1"),
            Map.entry("EUS2", "eu-south-2"),
            Map.entry("ILC1", "il-central-1"),
            Map.entry("MEC1", "me-central-1"),
            Map.entry("MES1", "me-south-1"),
            Map.entry("AFS1", "af-south-1"),
            Map.entry("CPT", "af-south-1"),
            Map.entry("APE1", "ap-east-1"),
            Map.entry("APE2", "ap-east-2"),
            Map.entry("APN1", "ap-northeast-1"),
            Map.entry("APN2", "ap-northeast-2"),
            Map.entry("APN3", "ap-northeast-3"),
            Map.entry("APS3", "ap-south-1"),
            Map.entry("APS5", "ap-south-2"),
            Map.entry("APS1", "ap-southeast-1"),
            Map.entry("APS2", "ap-southeast-2"),
            Map.entry("APS4", "ap-southeast-3"),
            Map.entry("APS6", "ap-southeast-4"),
            Map.entry("APS7", "ap-southeast-5"),
            Map.entry("APS8", "ap-southeast-6"),
            Map.entry("APS9", "ap-southeast-7"),
            Map.entry("CNN1", "cn-north-1"),
            Map.entry("CNW1", "cn-northwest-1"),
            Map.entry("UGW1", "us-gov-west-1"),
            Map.entry("UGE1", "us-gov-east-1"),
            Map.entry("ESC1", "eusc-de-east-1"));

    private static final Pattern HEAD =
            Pattern.compile("^(?:(Global)|([A-Z]{2,4}\\d?)|([a-z]{2}(?:-[a-z]+)++-\\d))[-:]");

    private RegionPrefix() {}

    /** The region that the usage type names, if it names one. Not meant for CloudFront. */
    public static Optional<String> regionOf(String usageType) {
        Matcher head = HEAD.matcher(usageType);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        if (head.group(3) != null) {
            return Optional.of(head.group(3));
        }
        return Optional.ofNullable(head.group(2)).map(REGIONS::get);
    }

    /** The usage type without its region, as in {@code Lambda-GB-Second}; unchanged when it names none. */
    public static String strip(String usageType) {
        Matcher head = HEAD.matcher(usageType);
        if (!head.lookingAt()) {
            return usageType;
        }
        boolean known = head.group(1) != null || head.group(3) != null || REGIONS.containsKey(head.group(2));
        return known ? strip(usageType.substring(head.end())) : usageType;
    }
}
