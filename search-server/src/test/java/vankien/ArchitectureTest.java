package vankien;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The directions between the packages, and what no class may do. */
class ArchitectureTest {
    private static final String JDK = "java..";
    private static final String JSPECIFY = "org.jspecify..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vankien");

    private static void mayUseOnly(String packageName, String... others) {
        String[] allowed = new String[others.length + 3];
        System.arraycopy(others, 0, allowed, 0, others.length);
        allowed[others.length] = packageName;
        allowed[others.length + 1] = JDK;
        allowed[others.length + 2] = JSPECIFY;
        classes()
                .that()
                .resideInAPackage(packageName)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .or(DescribedPredicate.describe(
                                "arrays of primitives",
                                type -> type.getBaseComponentType().isPrimitive())))
                .check(CLASSES);
    }

    private static void mayUseOfVankien(String packageName, String... others) {
        noClasses()
                .that()
                .resideInAPackage(packageName)
                .should()
                .dependOnClassesThat(resideInAnyPackage("vankien..")
                        .and(DescribedPredicate.not(resideInAnyPackage(packageName)))
                        .and(DescribedPredicate.not(resideInAnyPackage(others))))
                .check(CLASSES);
    }

    @Test
    void analysisNeedsLuceneAndTheRecogniserOfCodes() {
        mayUseOnly("vankien.analysis.vi", "org.apache.lucene..", "vankien.document");
    }

    @Test
    void repairNeedsTheSyllableOnly() {
        mayUseOnly("vankien.repair", "vankien.analysis.vi");
    }

    @Test
    void theDomainKnowsNoLibrary() {
        mayUseOnly("vankien.document");
    }

    @Test
    void packagesDependInOneDirection() {
        mayUseOfVankien("vankien.citation", "vankien.document");
        mayUseOfVankien("vankien.ocr", "vankien.analysis.vi");
        mayUseOfVankien("vankien.parse", "vankien.ocr", "vankien.citation", "vankien.repair", "vankien.document");
        mayUseOfVankien(
                "vankien.index", "vankien.parse", "vankien.citation", "vankien.document", "vankien.analysis.vi");
        mayUseOfVankien("vankien.spelling", "vankien.index", "vankien.analysis.vi");
        mayUseOfVankien("vankien.suggest", "vankien.index", "vankien.document", "vankien.analysis.vi");
        mayUseOfVankien(
                "vankien.query",
                "vankien.spelling",
                "vankien.index",
                "vankien.citation",
                "vankien.document",
                "vankien.analysis.vi");
        mayUseOfVankien("vankien.abbreviation", "vankien.query", "vankien.index", "vankien.analysis.vi");
        mayUseOfVankien("vankien.succession", "vankien.query", "vankien.index", "vankien.analysis.vi");
        mayUseOfVankien("vankien.graph", "vankien.index", "vankien.citation", "vankien.document");
        mayUseOfVankien("vankien.draft", "vankien.graph", "vankien.index", "vankien.citation", "vankien.document");
        mayUseOfVankien(
                "vankien.search",
                "vankien.draft",
                "vankien.graph",
                "vankien.citation",
                "vankien.abbreviation",
                "vankien.succession",
                "vankien.query",
                "vankien.spelling",
                "vankien.suggest",
                "vankien.index",
                "vankien.document",
                "vankien.analysis.vi");
        mayUseOfVankien(
                "vankien.evaluation",
                "vankien.search",
                "vankien.abbreviation",
                "vankien.query",
                "vankien.index",
                "vankien.parse");
        mayUseOfVankien("vankien.export", "vankien.search");
        mayUseOfVankien("vankien.feed", "vankien.search");
        mayUseOfVankien("vankien.measure", "vankien.search");
        mayUseOfVankien("vankien.mcp", "vankien.search", "vankien.query", "vankien.document");
        mayUseOfVankien(
                "vankien.cluster",
                "vankien.search",
                "vankien.abbreviation",
                "vankien.succession",
                "vankien.query",
                "vankien.index");
        mayUseOfVankien("vankien.openapi");
        mayUseOnly("vankien.comparison", "com.github.difflib..");
        mayUseOfVankien(
                "vankien.page",
                "vankien.page.chain",
                "vankien.comparison",
                "vankien.openapi",
                "vankien.search",
                "vankien.query",
                "vankien.document");
        mayUseOnly("vankien.page.chain");
        mayUseOfVankien("vankien.access", "vankien.index");
        mayUseOfVankien("vankien.searchlog");
        // The formats and types that a filter takes are named by parse and document.
        mayUseOfVankien(
                "vankien.http",
                "vankien.access",
                "vankien.searchlog",
                "vankien.page",
                "vankien.export",
                "vankien.feed",
                "vankien.mcp",
                "vankien.measure",
                "vankien.openapi",
                "vankien.draft",
                "vankien.search",
                "vankien.suggest",
                "vankien.query",
                "vankien.document",
                "vankien.parse");
        slices().matching("vankien.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void luceneStaysBehindAnalysisIndexQueryAndSearch() {
        noClasses()
                .that(resideInAnyPackage(
                                "vankien.document",
                                "vankien.citation",
                                "vankien.parse",
                                "vankien.abbreviation",
                                "vankien.succession",
                                "vankien.draft",
                                "vankien.evaluation",
                                "vankien.export",
                                "vankien.feed",
                                "vankien.mcp",
                                "vankien.measure",
                                "vankien.openapi",
                                "vankien.access",
                                "vankien.searchlog",
                                "vankien.page",
                                "vankien.http",
                                "vankien.cli")
                        .and(DescribedPredicate.not(simpleName("ProgramVersion"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.lucene.."))
                .check(CLASSES);
    }

    @Test
    void onlyTheToolsKnowTheirProtocol() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vankien.mcp")
                .and()
                .haveNameNotMatching(".*McpRoute|.*\\.Routes")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.modelcontextprotocol..", "reactor.."))
                .check(CLASSES);
    }

    @Test
    void namesAreOfTheField() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Common|Manager|Constants)")
                .check(CLASSES);
    }

    @Test
    void nothingDependsOnTheMachinesLocaleOrEncoding() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callConstructor(InputStreamReader.class, InputStream.class)
                .orShould()
                .callConstructor(OutputStreamWriter.class, OutputStream.class)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        CLASSES.forEach(type -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        });
        assertEquals(Set.of(), unmarked);
    }
}
