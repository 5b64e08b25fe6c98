package io.costanalyzer.render.view;

/**
 * The head of a column.
 *
 * @param title the word above the column; may be empty above a drawing
 * @param number whether the column holds figures
 * @param phone whether it is shown on small screens
 * @param mail whether it is shown in mail
 */
public record HeadView(String title, boolean number, boolean phone, boolean mail) {}
