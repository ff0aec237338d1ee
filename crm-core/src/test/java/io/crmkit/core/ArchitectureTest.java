package io.crmkit.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every class of this module, whoever writes it. */
class ArchitectureTest {

    private static final String ROOT = "io.crmkit.core";

    /** The words that everything else is made of. They know each other and nothing above them. */
    private static final String[] KERNEL = Stream.of(
                    "id",
                    "message",
                    "data",
                    "money",
                    "time",
                    "kind",
                    "condition",
                    "attribute",
                    "lifecycle",
                    "decision",
                    "command",
                    "editing",
                    "journal",
                    "store",
                    "measure",
                    "access",
                    "configuration")
            .map(name -> ROOT + "." + name + "..")
            .toArray(String[]::new);

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("^public (?:[a-z-]+ )*(?:class|interface|record|enum|@interface) ", Pattern.MULTILINE);

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packages_form_no_cycle() {
        slices().matching("io.crmkit.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void the_kernel_knows_no_concept() {
        noClasses()
                .that()
                .resideInAnyPackage(KERNEL)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAnyPackage(KERNEL))))
                .because("kernel packages know only each other; a concept or an edge may know them")
                .check(MAIN);
    }

    @Test
    void only_the_json_package_knows_jackson() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".json..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .because("hosts choose their mapper; domain types carry no trace of one")
                .check(MAIN);
    }

    @Test
    void time_and_chance_come_in_from_outside() {
        noClasses()
                .should()
                .accessTargetWhere(describe("reads the machine's clock or rolls dice", ArchitectureTest::isAmbient))
                .because("the same input must give the same result; take a Clock, an instant or a supplier of ids")
                .check(MAIN);
    }

    @Test
    void every_package_opens_with_a_chapter() {
        Set<Path> silent = sources().stream()
                .filter(ArchitectureTest::isType)
                .map(Path::getParent)
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .collect(toCollection(TreeSet::new));

        assertThat(silent).as("packages without a package-info.java").isEmpty();
    }

    @Test
    void every_public_type_is_documented() {
        List<Path> silent = sources().stream()
                .filter(ArchitectureTest::isType)
                .filter(source -> {
                    String text = read(source);
                    return publicType(text).isPresent() && comment(text).isEmpty();
                })
                .toList();

        assertThat(silent).as("public types without a Javadoc comment").isEmpty();
    }

    @Test
    void every_package_with_a_public_type_is_exported() throws IOException {
        Set<String> open = MAIN.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.contains(".internal"))
                .collect(toCollection(TreeSet::new));

        Set<String> exported;
        try (InputStream descriptor = Files.newInputStream(Path.of("target", "classes", "module-info.class"))) {
            exported = ModuleDescriptor.read(descriptor).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(toCollection(TreeSet::new));
        }

        assertThat(exported).as("packages exported by module-info.java").isEqualTo(open);
    }

    @Test
    void public_classes_are_closed_or_say_that_they_may_be_extended() {
        List<String> open = MAIN.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .filter(type -> !isClosed(type))
                .filter(type -> !comment(read(source(type))).orElse("").startsWith("Extend this"))
                .map(JavaClass::getName)
                .sorted()
                .toList();

        assertThat(open)
                .as(
                        "public classes that are neither final, sealed nor abstract; make them final, or begin their Javadoc"
                                + " with \"Extend this\"")
                .isEmpty();
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean clockless = access.getTarget().getFullName().endsWith("()");
        return switch (owner) {
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.util.Random" -> name.equals("<init>") && clockless;
            case "java.util.concurrent.ThreadLocalRandom" -> name.equals("current");
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.util.Date" -> name.equals("<init>") && clockless;
            default ->
                owner.startsWith("java.time.")
                        && name.equals("now")
                        && !access.getTarget().getFullName().endsWith("(java.time.Clock)");
        };
    }

    private static boolean isClosed(JavaClass type) {
        return type.isInterface()
                || type.isEnum()
                || type.isRecord()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.getModifiers().contains(JavaModifier.ABSTRACT)
                || type.reflect().isSealed();
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isType(Path source) {
        return !source.endsWith("package-info.java") && !source.endsWith("module-info.java");
    }

    private static Path source(JavaClass type) {
        return SOURCES.resolve(type.getName().replace('.', '/') + ".java");
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the public type of a source begins. */
    private static Optional<Integer> publicType(String text) {
        Matcher type = PUBLIC_TYPE.matcher(text);
        return type.find() ? Optional.of(type.start()) : Optional.empty();
    }

    /** The text of the Javadoc comment at the outermost level before the public type. */
    private static Optional<String> comment(String text) {
        String before = text.substring(0, publicType(text).orElse(0));
        int open = before.startsWith("/**") ? 0 : before.lastIndexOf("\n/**") + 1;
        int close = before.lastIndexOf("*/");
        boolean there = before.startsWith("/**", open) && close > open;
        return there ? Optional.of(before.substring(open + 3, close).replaceFirst("^[\\s*]+", "")) : Optional.empty();
    }
}
