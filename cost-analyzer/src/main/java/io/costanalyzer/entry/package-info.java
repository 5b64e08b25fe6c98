/** The doors of the house, each a package of its own. They must not know how anything is computed, nor each other. */
@NullMarked
package io.costanalyzer.entry;

import org.jspecify.annotations.NullMarked;
