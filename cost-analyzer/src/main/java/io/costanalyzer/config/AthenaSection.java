package io.costanalyzer.config;

import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.config.shape.Word;
import java.util.function.Function;

/** {@code athena}: where SQL runs that is too large for one machine. */
final class AthenaSection {

    private static final Word<String> WORKGROUP_NAME =
            Word.of("the name of an Athena workgroup", "^[A-Za-z0-9._-]{1,128}$", "costs", Function.identity());
    static final Word<String> DATABASE_NAME = Word.of(
            "the name of a Glue database: small letters, digits and _",
            "^[a-z0-9_]{1,128}$",
            "cost_archive",
            Function.identity());

    private static final Key<String> WORKGROUP = Key.optional(
                    "workgroup",
                    WORKGROUP_NAME,
                    "The workgroup that statements run in. Give it a limit of bytes a query: it is what stops a costly mistake.")
            .orElse("primary");
    private static final Key<String> DATABASE = Key.optional(
                    "database", DATABASE_NAME, "The Glue database of the archive's tables; made when it is not there.")
            .orElse("cost_archive");
    private static final Key<Location> OUTPUT = Key.optional(
            "output", AwsWords.LOCATION, "An s3:// address for results. Left out: the one of the workgroup.");

    static final Key<AthenaSettings> ATHENA = Key.optional(
            "athena",
            Section.of(AthenaSection::settings, WORKGROUP, DATABASE, OUTPUT),
            "SQL on AWS, for archives and exports past one machine. Billed by Athena at $5 a terabyte read.");

    private AthenaSection() {}

    private static AthenaSettings settings(Values values) {
        requireS3(values, OUTPUT);
        return new AthenaSettings(values.get(WORKGROUP), values.get(DATABASE), values.find(OUTPUT));
    }

    /** Complains of a folder of this machine, which AWS cannot see. */
    static void requireS3(Values values, Key<Location> key) {
        if (values.find(key).filter(Location.Folder.class::isInstance).isPresent()) {
            values.complain(key, "is a folder of this machine", "write an address as s3://my-bucket/athena");
        }
    }
}
