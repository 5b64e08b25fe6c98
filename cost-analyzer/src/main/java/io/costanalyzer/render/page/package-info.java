/**
 * The page of the archive: what an engineer opens to ask what something cost, where, and since when.
 *
 * <p>Takes finished facts and paths; must not know the archive.
 */
@NullMarked
package io.costanalyzer.render.page;

import org.jspecify.annotations.NullMarked;
