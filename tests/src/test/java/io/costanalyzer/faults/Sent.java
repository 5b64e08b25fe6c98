package io.costanalyzer.faults;

import java.util.List;

/** What went out to people. */
final class Sent {

    private Sent() {}

    /** The messages that a channel took, in order, word for word. */
    static List<String> by(List<Front.Arrived> arrived) {
        return arrived.stream()
                .filter(Front.Arrived::reached)
                .filter(one -> isMessage(one.call()))
                .map(one -> one.request().text().replaceAll("(?m)^Date: .*$", "Date:"))
                .toList();
    }

    /** Whether somebody has the message when it is answered. */
    static boolean isMessage(Call call) {
        return call.operation().equals("Publish")
                || call.service().equals("ses")
                || call.service().equals("web")
                || call.operation().equals("DATA");
    }
}
