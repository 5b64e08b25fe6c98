package io.costanalyzer.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of the calls of a job those that are tried: all of them, or of each kind the first and the last. */
final class Chosen {

    private Chosen() {}

    static List<Call> of(List<Call> calls) {
        if (Boolean.getBoolean("faults.all")) {
            return calls;
        }
        Map<String, List<Call>> kinds = new LinkedHashMap<>();
        calls.forEach(call -> kinds.computeIfAbsent(call.kind(), kind -> new ArrayList<>())
                .add(call));
        List<Call> chosen = new ArrayList<>();
        kinds.values().forEach(same -> {
            chosen.add(same.get(0));
            if (same.size() > 1 && same.get(0).effect()) {
                chosen.add(same.get(same.size() - 1));
            }
        });
        return chosen;
    }
}
