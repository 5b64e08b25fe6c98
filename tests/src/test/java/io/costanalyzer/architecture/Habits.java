package io.costanalyzer.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules on how classes are written, wherever they live. A reference to a method counts as a call. */
final class Habits {

    /** Endings that say nothing about what a class is for. */
    static final List<String> BANNED_ENDINGS =
            List.of("Service", "Utils", "Util", "Helper", "Manager", "Impl", "Processor", "Data", "Info", "Base");

    private final String root;

    Habits(String root) {
        this.root = root;
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("names say what a class is for", namesSayWhatFor());
        rules.put("exact rooms hold no floating point", noFloatingPointFields());
        rules.put("exact rooms hand out no floating point", noFloatingPointResults());
        rules.put("time comes in through a clock", timeComesThroughAClock());
        rules.put("nothing leans on the host's language or zone", nothingLeansOnTheHost());
        rules.put("the environment is read by the entries alone", environmentIsReadByEntries());
        rules.put("standard streams belong to the command line", streamsBelongToTheCommandLine());
        rules.put("objects get what they need through the constructor", noFieldInjection());
        rules.put("fields of domain records are final", finalFields());
        return rules;
    }

    private ArchRule namesSayWhatFor() {
        String endings = String.join("|", BANNED_ENDINGS);
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .haveNameMatching(".*(" + endings + ")(\\$.*)?")
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> exactRooms() {
        return resideInAnyPackage(
                root + ".money..",
                root + ".focus..",
                root + ".ingestion",
                root + ".allocation..",
                root + ".ledger..",
                root + ".report..",
                root + ".alert..");
    }

    private ArchRule noFloatingPointFields() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(exactRooms())
                .should()
                .haveRawType(nameMatching("(double|float|java\\.lang\\.Double|java\\.lang\\.Float|\\[D|\\[F)"))
                .allowEmptyShould(true);
    }

    private ArchRule noFloatingPointResults() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat(exactRooms())
                .should()
                .haveRawReturnType(nameMatching("(double|float|java\\.lang\\.Double|java\\.lang\\.Float|\\[D|\\[F)"))
                .allowEmptyShould(true);
    }

    private ArchRule timeComesThroughAClock() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("now() without a clock") {
                    @Override
                    public boolean test(JavaAccess<?> use) {
                        if (!(use.getTarget() instanceof CodeUnitAccessTarget target)) {
                            return false;
                        }
                        String owner = target.getOwner().getName();
                        boolean now = owner.startsWith("java.time.")
                                && target.getName().equals("now")
                                && target.getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
                        boolean system = target.getName().equals("currentTimeMillis");
                        boolean clock = owner.equals(Clock.class.getName())
                                && target.getName().startsWith("system")
                                && !use.getOriginOwner().getPackageName().startsWith(root + ".wiring")
                                && !use.getOriginOwner().getPackageName().startsWith(root + ".entry");
                        return now || system || clock;
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule nothingLeansOnTheHost() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("a default of the host") {
                    @Override
                    public boolean test(JavaAccess<?> use) {
                        String owner = use.getTargetOwner().getName();
                        String name = use.getName();
                        return switch (owner) {
                            case "java.util.Locale" -> name.equals("getDefault");
                            case "java.time.ZoneId" -> name.equals("systemDefault");
                            case "java.nio.charset.Charset" -> name.equals("defaultCharset");
                            default -> false;
                        };
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule environmentIsReadByEntries() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAPackage(root + ".entry.."))))
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("a variable of the environment") {
                    @Override
                    public boolean test(JavaAccess<?> use) {
                        return use.getTargetOwner().isEquivalentTo(System.class)
                                && use.getName().equals("getenv");
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule streamsBelongToTheCommandLine() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAPackage(root + ".entry.."))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .allowEmptyShould(true);
    }

    private ArchRule noFieldInjection() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(root + ".."))
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("javax.inject.Inject")
                .allowEmptyShould(true);
    }

    private ArchRule finalFields() {
        return fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(root + ".money..", root + ".report..", root + ".alert.."))
                .should()
                .beFinal()
                .allowEmptyShould(true);
    }
}
