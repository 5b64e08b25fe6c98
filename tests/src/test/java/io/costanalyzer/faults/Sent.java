package io.costanalyzer.faults;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What went out to people. */
final class Sent {

    private static final Pattern RAW_MAIL = Pattern.compile("\"Data\":\"([A-Za-z0-9+/=]+)\"");

    private Sent() {}

    /** The messages that a channel took, in order, word for word. */
    static List<String> by(List<Front.Arrived> arrived) {
        return arrived.stream()
                .filter(Front.Arrived::reached)
                .filter(one -> isMessage(one.call()))
                .map(one -> one.request().text().replaceAll("(?m)^Date: .*$", "Date:"))
                .toList();
    }

    /** A text in whatever minute it was written; a mail by its headers, for the report in it names the minute in many places. */
    static String inAnyMinute(String message) {
        Matcher raw = RAW_MAIL.matcher(message);
        if (!raw.find()) {
            return Masks.minute(message);
        }
        String mail = new String(Base64.getDecoder().decode(raw.group(1)), StandardCharsets.UTF_8);
        return mail.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.matches("(?i)(Message-ID|Subject|To|From):.*"))
                .collect(Collectors.joining("\n"));
    }

    /** Whether somebody has the message when it is answered. */
    static boolean isMessage(Call call) {
        return call.operation().equals("Publish")
                || call.service().equals("ses")
                || call.service().equals("web")
                || call.operation().equals("DATA");
    }
}
