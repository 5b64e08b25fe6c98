package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Probe;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Whether the credentials are good, and whether the clock of this machine is near enough to AWS's. */
final class IdentityProbe implements Probe {

    /** AWS refuses what is signed more than five minutes off (Signature Version 4). */
    private static final Duration REFUSED = Duration.ofMinutes(5);

    private static final Duration ODD = Duration.ofMinutes(1);

    private final StsClient sts;
    private final Clock clock;

    IdentityProbe(StsClient sts, Clock clock) {
        this.sts = sts;
        this.clock = clock;
    }

    @Override
    public List<Finding> examine() {
        Looking looking = new Looking("credentials", "sts:GetCallerIdentity");
        return looking.at(() -> {
            GetCallerIdentityResponse answer = sts.getCallerIdentity();
            List<Finding> findings = new ArrayList<>();
            findings.add(looking.ok("AWS knows them."));
            answer.sdkHttpResponse().firstMatchingHeader("Date").ifPresent(date -> findings.add(clock(date)));
            return findings;
        });
    }

    private Finding clock(String date) {
        Looking looking = new Looking("clock", "sts:GetCallerIdentity");
        try {
            Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration off = Duration.between(theirs, clock.instant()).abs();
            if (off.compareTo(REFUSED) >= 0) {
                return looking.problem(
                        "It is " + off.toMinutes() + " minutes off, and AWS refuses what is signed so. Set it (NTP).");
            }
            return off.compareTo(ODD) > 0
                    ? looking.warning("It is " + off.toSeconds()
                            + " seconds off. AWS refuses from five minutes on; set it (NTP).")
                    : looking.ok("Agrees with AWS to the minute.");
        } catch (DateTimeException unreadable) {
            return looking.warning("AWS's answer names no time to compare with.");
        }
    }
}
