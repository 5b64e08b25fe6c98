/**
 * Templates in Mustache, made strict: a name that the view does not have stops the rendering instead of leaving a hole.
 *
 * <p>The only package that knows the template library. Must not know reports.
 */
@NullMarked
package io.costanalyzer.render.template;

import org.jspecify.annotations.NullMarked;
