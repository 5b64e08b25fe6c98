package io.costanalyzer.render.view;

import java.util.List;

/**
 * What drives an incident.
 *
 * @param parts largest first
 */
public record IncidentDriversView(List<IncidentPartView> parts) {
    public IncidentDriversView {
        parts = List.copyOf(parts);
    }
}
