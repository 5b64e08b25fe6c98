package io.costanalyzer.render.view;

/**
 * A rectangle of a chart, in the units of its drawing.
 *
 * @param x left edge
 * @param y upper edge
 * @param width width
 * @param height height
 * @param kind what it stands for, the name of a style: {@code actual}, {@code baseline}, {@code target}, {@code budget}, {@code forecast}, {@code partial}, {@code up}, {@code down}, {@code total}, {@code zero}, {@code track}, {@code tick}
 */
public record RectView(String x, String y, String width, String height, String kind) {}
