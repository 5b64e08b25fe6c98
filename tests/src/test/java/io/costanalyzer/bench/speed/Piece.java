package io.costanalyzer.bench.speed;

import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/**
 * A piece of work that is measured, and its floor.
 *
 * @param work what is done
 * @param unit what one time its input is
 * @param floor what the floor does
 * @param ours makes the work with so many times its input ready to be done again and again; it gives something
 * @param least the same for the floor
 */
record Piece(String work, String unit, String floor, IntFunction<Callable<?>> ours, IntFunction<Callable<?>> least) {}
