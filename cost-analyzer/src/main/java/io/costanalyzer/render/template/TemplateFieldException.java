package io.costanalyzer.render.template;

/** A template names a field that its view does not have. */
public final class TemplateFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateFieldException(String place, String field, String view) {
        super("The template " + place + " names the field \"" + field + "\", which " + view
                + " does not have. report-templates/FIELDS.md lists the fields of every view.");
    }
}
