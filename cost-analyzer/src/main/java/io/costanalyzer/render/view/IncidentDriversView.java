package io.costanalyzer.render.view;

import java.util.List;

/**
 * What drives an incident.
 *
 * @param parts largest first
 * @param shared whether each part has a share; they add up to 100 %
 */
public record IncidentDriversView(List<IncidentPartView> parts, boolean shared) {
    public IncidentDriversView {
        parts = List.copyOf(parts);
    }
}
