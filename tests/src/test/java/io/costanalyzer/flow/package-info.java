/** Whole jobs over a whole archive: the order of things, and what is left behind when one of them goes wrong. */
package io.costanalyzer.flow;
