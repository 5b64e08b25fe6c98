package io.costanalyzer.delivery;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the messages of a run.
 *
 * @param entries one for each message and channel that carries it, in the order in which they were tried; one for a
 *     message that no channel carries
 */
public record DispatchReport(List<Dispatched> entries) {

    public DispatchReport {
        entries = List.copyOf(entries);
    }

    /** Whether every message is known to have reached every channel that carries it. If not, the run has failed. */
    public boolean allDelivered() {
        return entries.stream().allMatch(entry -> entry.end().good());
    }

    /** How many ended like this. */
    public int count(Dispatched.End end) {
        return (int) entries.stream().filter(entry -> entry.end() == end).count();
    }

    /** Everything that went wrong, each sentence with its message and channel in front. */
    public List<String> problems() {
        List<String> lines = new ArrayList<>();
        for (Dispatched entry : entries) {
            String where = entry.channel().isEmpty() ? entry.messageId() : entry.messageId() + " on " + entry.channel();
            entry.problems().forEach(problem -> lines.add(where + ": " + problem));
        }
        return lines;
    }

    /** Both together, this one first. */
    public DispatchReport and(DispatchReport other) {
        List<Dispatched> both = new ArrayList<>(entries);
        both.addAll(other.entries);
        return new DispatchReport(both);
    }
}
