package io.costanalyzer.render.view;

/**
 * A part of what drives an incident.
 *
 * @param name what it is
 * @param difference what it adds
 */
public record IncidentPartView(String name, String difference) {}
