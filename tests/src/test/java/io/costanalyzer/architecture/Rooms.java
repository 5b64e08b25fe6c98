package io.costanalyzer.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of the house, for any root package, so that they can be tried on a house that breaks them. */
final class Rooms {

    /** From left to right: a room sees the rooms to its left. */
    static final List<String> ORDER = List.of(
            "aws",
            "digest",
            "money",
            "focus",
            "ingestion",
            "allocation",
            "ledger",
            "analysis",
            "report",
            "alert",
            "render",
            "archive",
            "delivery",
            "telemetry",
            "config",
            "app",
            "wiring",
            "entry");

    /** Rooms whose sub-packages are adapters, named after the technology they speak. */
    private static final List<String> WITH_ADAPTERS =
            List.of("ingestion", "analysis.budget", "analysis.secondopinion", "archive", "delivery", "telemetry");

    /** Sub-rooms of those that are no adapters: what several adapters of the room have in common. */
    private static final List<String> SHARED = List.of("archive.query", "ingestion.export");

    /** Rooms that know Java, the words of money and each other, and nothing else. */
    private static final List<String> PURE =
            List.of("digest", "money", "focus", "ingestion", "allocation", "ledger", "analysis", "report", "alert");

    /** What Dagger writes is not held to the rules. */
    static final class WithoutGenerated implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("_Factory") && !location.contains("/Dagger") && !location.contains("_Provide");
        }
    }

    private final String root;

    Rooms(String root) {
        this.root = root;
    }

    /** Every rule by the sentence it stands for. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String room = ORDER.get(i);
            rules.put(room + " sees no room to its right", seesNoneOf(room, ORDER.subList(i + 1, ORDER.size())));
        }
        rules.put("report and alert do not know each other", seesNoneOf("alert", List.of("report")));
        rules.put(
                "delivery sees finished messages only",
                seesNoneOf("delivery", List.of("ledger", "analysis", "report", "alert", "render", "allocation")));
        rules.put(
                "rooms have no cycles",
                slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("adapters are seen by the wiring alone", adaptersAreLeaves());
        rules.put("the pure rooms know Java and each other only", pureRoomsKnowJavaOnly());
        rules.put("AWS stays in adapters and the wiring", onlyIn("software.amazon.awssdk..", awsRooms()));
        rules.put("what AWS adapters share is seen by them alone", sharedByAwsAdapters());
        rules.put("Dagger stays in the wiring", onlyIn("dagger..", List.of(root + ".wiring..")));
        rules.put("Mustache stays in render", onlyIn("com.github.mustachejava..", List.of(root + ".render..")));
        rules.put("Lambda stays in its entry", onlyIn("com.amazonaws..", List.of(root + ".entry.lambda..")));
        rules.put("picocli stays in its entry", onlyIn("picocli..", List.of(root + ".entry.cli..")));
        rules.put(
                "DuckDB stays in its adapters",
                onlyIn("org.duckdb..", List.of(root + ".archive.duckdb..", root + ".ingestion.duckdb..")));
        rules.put("DuckDB is out of the Lambda's sight", duckDbIsWiredForTheCommandLineAlone());
        rules.put("mail stays in delivery", onlyIn("jakarta.mail..", List.of(root + ".delivery..")));
        rules.putAll(new Habits(root).rules());
        rules.putAll(new Inputs(root).rules());
        return rules;
    }

    private ArchRule seesNoneOf(String room, List<String> others) {
        String[] forbidden =
                others.stream().map(other -> root + "." + other + "..").toArray(String[]::new);
        return noClasses()
                .that(inRoomButNotAdapter(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden))
                .allowEmptyShould(true);
    }

    private ArchRule adaptersAreLeaves() {
        DescribedPredicate<JavaClass> adapter = resideInAnyPackage(adapterPackages());
        return classes()
                .that(adapter.and(not(shared())))
                .should(OnlyBeSeen.fromTheirOwnPackageOr(root + ".wiring"))
                .allowEmptyShould(true);
    }

    private ArchRule pureRoomsKnowJavaOnly() {
        List<String> known = new ArrayList<>(List.of("java..", "org.jspecify..", "org.joda.money.."));
        PURE.forEach(room -> known.add(root + "." + room + ".."));
        return classes()
                .that(resideInAnyPackage(PURE.stream()
                                .map(room -> root + "." + room + "..")
                                .toArray(String[]::new))
                        .and(not(resideInAnyPackage(adapterPackages())).or(shared())))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known.toArray(String[]::new))
                        .or(DescribedPredicate.describe("are arrays of primitives", JavaClass::isPrimitive))
                        .or(DescribedPredicate.describe(
                                "are arrays",
                                (JavaClass type) -> type.isArray()
                                        && type.getBaseComponentType().isPrimitive())))
                .allowEmptyShould(true);
    }

    private ArchRule sharedByAwsAdapters() {
        return onlyIn(root + ".aws..", awsRooms());
    }

    private ArchRule onlyIn(String library, List<String> homes) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAnyPackage(homes.toArray(String[]::new)))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .allowEmptyShould(true);
    }

    /** The Lambda's zip has no DuckDB: only these classes, which the Lambda's component does not use, may lead to it. */
    private ArchRule duckDbIsWiredForTheCommandLineAlone() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(not(resideInAnyPackage(root + ".archive.duckdb..", root + ".ingestion.duckdb..")))
                        .and(not(resideInAPackage(root + ".wiring")
                                .and(nameMatching(".*\\.(QueryEngines|LocalSources)(\\$.*)?")))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(root + ".archive.duckdb..", root + ".ingestion.duckdb.."))
                .allowEmptyShould(true);
    }

    private List<String> awsRooms() {
        return Stream.concat(Stream.of(adapterPackages()), Stream.of(root + ".aws..", root + ".wiring.."))
                .toList();
    }

    private String[] adapterPackages() {
        return WITH_ADAPTERS.stream().map(room -> root + "." + room + ".*..").toArray(String[]::new);
    }

    private DescribedPredicate<JavaClass> inRoomButNotAdapter(String room) {
        return resideInAPackage(root + "." + room + "..")
                .and(not(resideInAnyPackage(adapterPackages())).or(shared()));
    }

    private DescribedPredicate<JavaClass> shared() {
        return resideInAnyPackage(
                SHARED.stream().map(room -> root + "." + room + "..").toArray(String[]::new));
    }
}
