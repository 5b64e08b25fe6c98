package io.costanalyzer.config;

import io.costanalyzer.config.shape.Refusal;
import io.costanalyzer.config.shape.Word;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What AWS calls things. */
final class AwsWords {

    private static final String REGION_FORM = "[a-z]{2}(?:-[a-z]+)+-[0-9]";
    private static final Pattern S3 = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");

    static final Word<String> ACCOUNT = Word.of("an AWS account id", "^[0-9]{12}$", "012345678901", Function.identity())
            .withHint(AwsWords::lostZero);

    static final Word<String> REGION =
            Word.of("an AWS region", "^" + REGION_FORM + "$", "eu-west-1", Function.identity());

    static final Word<String> TOPIC = Word.of(
                    "the ARN of an SNS topic",
                    "^arn:aws[a-z-]*:sns:" + REGION_FORM + ":[0-9]{12}:[A-Za-z0-9_-]{1,256}(?:\\.fifo)?$",
                    "arn:aws:sns:eu-west-1:111122223333:costs",
                    Function.identity())
            .upTo(400)
            .withHint(AwsWords::subscription);

    static final Word<String> CONFIGURATION_SET =
            Word.of("the name of an SES configuration set", "^[A-Za-z0-9_-]{1,64}$", "reports", Function.identity());

    static final Word<String> NAMESPACE = Word.of(
            "a CloudWatch namespace",
            "^[A-Za-z0-9_./#-][A-Za-z0-9_./#: -]{0,254}$",
            "CostAnalyzer",
            AwsWords::namespace);

    static final Word<String> TAG_KEY = Words.line("the key of a tag", "Environment", 128);

    /** An empty value is the same as no tag to AWS. */
    static final Word<String> TAG_VALUE = Words.line("a value of a tag", "prod", 256)
            .withHint(text -> {
                if (text.isEmpty()) {
                    throw new Refusal(
                            "is an empty value, which the bill cannot tell from no tag",
                            "write \"absent: true\" instead");
                }
            });

    /** A value that is looked for; what has none cannot be told from what is not known. */
    static final Word<String> TAG_NAMED = Words.line("a value of a tag", "checkout", 256)
            .withHint(text -> {
                if (text.isEmpty()) {
                    throw new Refusal(
                            "is an empty value, which the bill cannot tell from no tag",
                            "name the values that are meant");
                }
            });

    static final Word<Location> LOCATION =
            Words.line("a folder or an s3:// address", "s3://my-bucket/costs", 1000, AwsWords::location);

    private AwsWords() {}

    private static void lostZero(String text) {
        if (text.matches("[0-9]{9,11}")) {
            throw new Refusal(
                    "has " + text.length() + " digits and an AWS account id has 12",
                    "leading zeros may have got lost: \"" + "0".repeat(12 - text.length()) + text + '"');
        }
        if (text.matches("[0-9]{4}-[0-9]{4}-[0-9]{4}")) {
            throw new Refusal("is not an AWS account id", "write \"" + text.replace("-", "") + '"');
        }
    }

    private static void subscription(String text) {
        if (text.matches("arn:[a-z-]+:sns:[a-z0-9-]+:[0-9]+:[A-Za-z0-9_.-]+:[0-9a-f-]+")) {
            throw new Refusal(
                    "is the ARN of a subscription", "write \"" + text.substring(0, text.lastIndexOf(':')) + '"');
        }
    }

    private static String namespace(String text) {
        if (text.startsWith("AWS/")) {
            throw new Refusal("is reserved for AWS itself", "take a namespace of your own, as \"CostAnalyzer\"");
        }
        return text;
    }

    private static Location location(String text) {
        Matcher matcher = S3.matcher(text);
        if (matcher.matches()) {
            return new Location.S3(matcher.group(1), prefix(matcher.group(2)));
        }
        if (text.startsWith("s3:")) {
            throw new Refusal(
                    "is not an S3 address",
                    "write s3://bucket/prefix with a bucket name of 3 to 63 small letters, digits, dots and -");
        }
        if (text.contains("://")) {
            throw new Refusal(
                    "is neither a folder nor an S3 address", "write a path such as ./archive, or s3://bucket/prefix");
        }
        return new Location.Folder(Words.path(text));
    }

    private static String prefix(@Nullable String typed) {
        String prefix = typed == null ? "" : typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
        boolean odd = Arrays.stream(prefix.split("/", -1)).anyMatch(Set.of("", ".", "..")::contains);
        if (odd && !prefix.isEmpty()) {
            throw new Refusal(
                    "has an empty step, a . or a .. in its path",
                    "write s3://bucket/prefix with plain names between single slashes");
        }
        return prefix;
    }
}
