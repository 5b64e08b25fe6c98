package io.costanalyzer.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Rules on what may read foreign input: nothing in which the input says what class it becomes, and no XML. */
final class Inputs {

    /** Readers that make objects of any class that the input names. */
    private static final Set<String> MAKE_ANYTHING = Set.of(
            "java.io.ObjectInputStream",
            "java.beans.XMLDecoder",
            "org.yaml.snakeyaml.Yaml",
            "com.fasterxml.jackson.annotation.JsonTypeInfo",
            "com.fasterxml.jackson.databind.jsontype.PolymorphicTypeValidator",
            "javax.script.ScriptEngineManager",
            "javax.naming.InitialContext");

    private static final Set<String> BY_NAME =
            Set.of("forName", "loadClass", "defineClass", "activateDefaultTyping", "enableDefaultTyping");

    private final String root;

    Inputs(String root) {
        this.root = root;
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("no reader makes objects of any class", readersKnowWhatTheyMake());
        rules.put("no class is found by its name", noClassByName());
        rules.put("no XML is read", noXml());
        return rules;
    }

    private ArchRule readersKnowWhatTheyMake() {
        return noClasses()
                .that(inTheHouse())
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("make objects of any class") {
                    @Override
                    public boolean test(JavaClass type) {
                        return MAKE_ANYTHING.contains(type.getName())
                                || type.getPackageName().startsWith("org.yaml.snakeyaml.constructor");
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule noClassByName() {
        return noClasses()
                .that(inTheHouse())
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("a class by its name") {
                    @Override
                    public boolean test(JavaAccess<?> use) {
                        String owner = use.getTargetOwner().getName();
                        boolean finds = owner.equals("java.lang.Class")
                                || owner.equals("java.lang.ClassLoader")
                                || owner.startsWith("com.fasterxml.jackson.");
                        return finds && BY_NAME.contains(use.getName());
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule noXml() {
        return noClasses()
                .that(inTheHouse())
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.xml..", "org.xml.sax..", "org.w3c.dom.."))
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> inTheHouse() {
        return resideInAnyPackage(root + "..");
    }
}
