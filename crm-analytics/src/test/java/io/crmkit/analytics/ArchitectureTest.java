package io.crmkit.analytics;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds for every class of this module, whoever writes it. */
class ArchitectureTest {

    private static final String ROOT = "io.crmkit.analytics";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void this_module_knows_the_core_and_nothing_else() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.joda.money..",
                        "org.jspecify..",
                        "org.immutables.value..",
                        "io.crmkit.core..",
                        ROOT + ".."))
                .because(
                        "rules learn from analytics through attributes of records, and hosts inherit no further library")
                .check(MAIN);
    }

    @Test
    void a_report_does_not_know_how_it_looks() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".report")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".report.render..")
                .check(MAIN);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("io.crmkit.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void every_package_with_a_public_type_is_exported_but_the_internal_one() throws IOException {
        Set<String> open = MAIN.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT + ".internal"))
                .collect(toCollection(TreeSet::new));

        Set<String> exported;
        try (InputStream descriptor = Files.newInputStream(Path.of("target", "classes", "module-info.class"))) {
            exported = ModuleDescriptor.read(descriptor).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(toCollection(TreeSet::new));
        }

        assertThat(exported).as("packages exported by module-info.java").isEqualTo(open);
    }
}
