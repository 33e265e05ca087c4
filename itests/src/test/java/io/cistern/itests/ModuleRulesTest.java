// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which module may use what. Everything that is not in this table is forbidden. */
class ModuleRulesTest {

    private static final String ANNOTATIONS = "org.osgi.annotation|org.osgi.service.(component|metatype).annotations";
    private static final String OSGI = "org.osgi";
    private static final String JACKSON = "com.fasterxml.jackson";
    private static final String LOGGING = "org.slf4j";
    private static final String CONSOLE = "org.apache.karaf.shell|org.jline";

    private static final List<Module> TABLE = List.of(
            module("api").thirdParty(ANNOTATIONS, "io.soabase.recordbuilder", "javax.annotation.processing"),
            module("json").uses("api").thirdParty(ANNOTATIONS, JACKSON),
            module("drawing").uses("api").thirdParty(ANNOTATIONS),
            module("backend-support").uses("api").thirdParty(ANNOTATIONS, JACKSON, LOGGING),
            module("core")
                    .uses("api", "json")
                    .thirdParty(
                            OSGI,
                            JACKSON,
                            LOGGING,
                            "org.apache.karaf.jaas",
                            "org.h2",
                            "org.postgresql",
                            "com.zaxxer.hikari",
                            "com.github.kagkarlsson",
                            "org.flywaydb",
                            "com.nimbusds"),
            module("pim").uses("api").thirdParty(OSGI, LOGGING),
            module("rest")
                    .uses("api", "json", "drawing")
                    .thirdParty(
                            OSGI,
                            JACKSON,
                            LOGGING,
                            "org.apache.cxf",
                            "javax.ws.rs",
                            "javax.servlet",
                            "javax.annotation",
                            "org.apache.karaf.jaas",
                            "io.swagger"),
            module("client").uses("api", "json").thirdParty(ANNOTATIONS),
            module("shell").uses("api", "json", "drawing").thirdParty(OSGI, JACKSON, LOGGING, CONSOLE),
            module("impl-vim-openstack")
                    .uses("api", "backend-support")
                    .thirdParty(OSGI, JACKSON, LOGGING, "org.snakeyaml.engine"),
            module("impl-pim-redfish").uses("api", "backend-support").thirdParty(OSGI, JACKSON, LOGGING),
            module("lab").thirdParty(OSGI, JACKSON, LOGGING),
            module("tck")
                    .uses("api")
                    .thirdParty(
                            "org.junit.jupiter",
                            "org.junit.platform",
                            "org.assertj",
                            "javax.xml.parsers",
                            "org.w3c.dom",
                            "org.xml.sax"),
            module("example-ccm").uses("api").thirdParty(OSGI, LOGGING, CONSOLE),
            module("example-backend").uses("api", "backend-support").thirdParty(ANNOTATIONS));

    private static final Pattern ARTIFACT =
            Pattern.compile("/(?:cistern-([a-z-]+)-[0-9][^/]*\\.jar|([a-z-]+)/target/classes)");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.cistern");
    }

    static List<Module> table() {
        return TABLE;
    }

    @ParameterizedTest
    @MethodSource("table")
    void module_usesOnlyWhatTheTableAllows(Module module) {
        Set<String> forbidden = new TreeSet<>();
        long seen = 0;
        for (JavaClass each : classes) {
            if (moduleOf(each).equals(module.name)) {
                seen++;
                for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                    if (!module.allows(dependency.getTargetClass())) {
                        forbidden.add(dependency.getDescription());
                    }
                }
            }
        }
        assertThat(seen).as("classes found in " + module).isPositive();
        assertThat(forbidden).isEmpty();
    }

    @Test
    void table_knowsEveryModule() {
        assertThat(classes.stream().map(ModuleRulesTest::moduleOf))
                .isSubsetOf(TABLE.stream().map(m -> m.name).toList());
    }

    @Test
    void state_isNeverStatic() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .check(classes);
    }

    private static String moduleOf(JavaClass type) {
        String uri = type.getSource().orElseThrow().getUri().toString();
        Matcher matcher = ARTIFACT.matcher(uri);
        assertThat(matcher.find()).as(uri).isTrue();
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    private static Module module(String name) {
        return new Module(name, Set.of(), List.of());
    }

    /** One line of the table. */
    private record Module(String name, Set<String> modules, List<Pattern> packages) {

        Module uses(String... others) {
            return new Module(name, Set.of(others), packages);
        }

        Module thirdParty(String... prefixes) {
            return new Module(
                    name,
                    modules,
                    Arrays.stream(prefixes)
                            .map(prefix -> Pattern.compile("(" + prefix.replace(".", "\\.") + ")(\\..*)?"))
                            .toList());
        }

        boolean allows(JavaClass target) {
            JavaClass type = target.getBaseComponentType();
            String name = type.getPackageName();
            if (type.isPrimitive() || name.startsWith("java.") || name.startsWith("javax.security.auth")) {
                return true;
            }
            if (name.startsWith("io.cistern.")) {
                String module = moduleOf(type);
                return module.equals(this.name) || modules.contains(module);
            }
            return platform(name)
                    || packages.stream()
                            .anyMatch(allowed -> allowed.matcher(name).matches());
        }

        private static boolean platform(String name) {
            return name.startsWith("javax.net")
                    || name.startsWith("javax.crypto")
                    || name.startsWith("javax.sql")
                    || name.startsWith("com.sun.net.httpserver");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
