package io.costanalyzer.render.template;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.BaseObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks names up in the innermost view record and nowhere else. The library's own handler prints nothing for a name that
 * it does not find, and takes a name that an inner record lacks from the record around it; both hide a mistake.
 */
final class RecordObjectHandler extends BaseObjectHandler {

    private final ClassValue<Map<String, Method>> fields = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.put(component.getName(), component.getAccessor());
            }
            return accessors;
        }
    };

    @Override
    public Binding createBinding(String name, TemplateContext place, Code code) {
        return scopes -> value(name, place.file() + ", line " + place.line(), scopes);
    }

    @Override
    public Wrapper find(String name, List<Object> scopes) {
        return inner -> value(name, "a template", inner);
    }

    private Object value(String name, String place, List<Object> scopes) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (scopes.get(i) instanceof Record view) {
                return value(name, place, view);
            }
        }
        throw new TemplateFieldException(place, name, "no view");
    }

    private Object value(String name, String place, Record view) {
        Method accessor = fields.get(view.getClass()).get(name);
        if (accessor == null) {
            throw new TemplateFieldException(place, name, view.getClass().getSimpleName());
        }
        try {
            Object value = accessor.invoke(view);
            if (value == null) {
                throw new TemplateFieldException(place, name, view.getClass().getSimpleName() + " (it is null)");
            }
            return value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + name + " of " + view.getClass(), e);
        }
    }
}
