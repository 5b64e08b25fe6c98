package io.costanalyzer.render.view;

import java.util.List;

/**
 * A part of what drives an incident.
 *
 * @param name what it is
 * @param difference what it adds
 * @param share its part of the whole difference in percent; none, where shares would say nothing, or one
 */
public record IncidentPartView(String name, String difference, List<String> share) {
    public IncidentPartView {
        share = List.copyOf(share);
    }
}
