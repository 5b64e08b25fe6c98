/**
 * The configuration: one YAML file, checked whole before anything runs.
 *
 * <p>{@link io.costanalyzer.config.ConfigReader} gives a {@link io.costanalyzer.config.CostAnalyzerConfig} in the words
 * of the other rooms, or every problem at once. Each section has a file that names its keys ({@code …Section}) and a
 * record of what they are read into ({@code …Settings}). Secrets are never in the file: it names the environment
 * variables that hold them. This room must not know where the file lies, nor open anything that it names.
 */
@NullMarked
package io.costanalyzer.config;

import org.jspecify.annotations.NullMarked;
