package io.costanalyzer.render.view;

/**
 * A word in a chart, centred at its place.
 *
 * @param x where it is centred
 * @param y its base line
 * @param kind what it is: {@code value} or {@code month}
 * @param text the word
 */
public record LabelView(String x, String y, String kind, String text) {}
