package io.costanalyzer.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Classes that may be used by their own package with its sub-packages, and by one other room. */
final class OnlyBeSeen extends ArchCondition<JavaClass> {

    private final String room;

    private OnlyBeSeen(String room) {
        super("only be seen from their own package or " + room);
        this.room = room;
    }

    static OnlyBeSeen fromTheirOwnPackageOr(String room) {
        return new OnlyBeSeen(room);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesToSelf().forEach(use -> {
            String from = use.getOriginClass().getPackageName();
            boolean allowed = inside(from, type.getPackageName()) || inside(from, room);
            events.add(new SimpleConditionEvent(use, allowed, use.getDescription()));
        });
    }

    private static boolean inside(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + ".");
    }
}
