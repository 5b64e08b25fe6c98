package io.costanalyzer.render.words;

import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.report.MuteLine;

/** Says what was kept from being told. */
public final class MuteWords {

    private MuteWords() {}

    /** {@code AWS Lambda in prod since 12 Aug 2025: load test (lea, planned)}. */
    public static String of(MuteLine mute) {
        return about(mute) + " since " + ReportDates.day(mute.from()) + ": " + DisplayName.of(mute.reason()) + " ("
                + DisplayName.of(mute.author()) + (mute.planned() ? ", planned)" : ")");
    }

    /** {@code AWS Lambda in prod}, or the one incident. */
    public static String about(MuteLine mute) {
        return mute.incidentId()
                .map(id -> "incident " + DisplayName.of(id))
                .orElseGet(() -> AboutWords.of(mute.environment(), mute.serviceName()));
    }
}
