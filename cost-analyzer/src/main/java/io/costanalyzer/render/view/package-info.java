/**
 * What the templates see: records of finished strings, yes-or-no marks and lists of further such records.
 *
 * <p>No number, no date, no rule: this room must not know what a string was made of. Nothing is ever null; what may be missing is a list of none or one. Each field is
 * described in {@code report-templates/FIELDS.md}, and a test keeps the two in step.
 */
@NullMarked
package io.costanalyzer.render.view;

import org.jspecify.annotations.NullMarked;
