/** The page of the archive, in a browser: what an engineer does with it, from a disk and over HTTP. */
package io.costanalyzer.page;
