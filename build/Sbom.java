// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the bill of materials of an assembled distribution: {@code sbom.cdx.json} (CycloneDX 1.5) and {@code
 * THIRD-PARTY.txt}. It looks at the jars that are there, not at what a pom declares: most of them come from features.
 * Fails if one has no known licence. Run as {@code java Sbom.java <distribution> <version> <timestamp>}.
 */
final class Sbom {

    /** Licences of artifacts that carry none themselves, from their project's site or parent POM. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("com.github.kagkarlsson", "Apache-2.0"),
            Map.entry("com.h2database", "MPL-2.0 OR EPL-1.0"),
            Map.entry("io.cistern", "Apache-2.0"),
            Map.entry("org.apache.", "Apache-2.0"),
            Map.entry("org.bouncycastle", "MIT"),
            Map.entry("org.eclipse.platform", "EPL-2.0"),
            Map.entry("org.flywaydb", "Apache-2.0"),
            Map.entry("org.glassfish.jaxb", "BSD-3-Clause"));

    /** Groups of embedded artifacts in which Maven left nothing. */
    private static final Map<String, String> GROUPS = Map.of("h2", "com.h2database", "postgresql", "org.postgresql");

    private static final List<Map.Entry<Pattern, String>> SPDX = List.of(
            Map.entry(Pattern.compile("(?i)apache.*2|asl.?2|opensource\\.org/licenses/apache2"), "Apache-2.0"),
            Map.entry(Pattern.compile("(?i)eclipse distribution|\\bedl\\b|edl-v10"), "BSD-3-Clause"),
            Map.entry(Pattern.compile("(?i)(epl|eclipse public).*2"), "EPL-2.0"),
            Map.entry(Pattern.compile("(?i)(epl|eclipse public)"), "EPL-1.0"),
            Map.entry(Pattern.compile("(?i)gpl.*(classpath|cpe)"), "GPL-2.0-only WITH Classpath-exception-2.0"),
            Map.entry(Pattern.compile("(?i)cddl"), "CDDL-1.1"),
            Map.entry(Pattern.compile("(?i)bouncy|\\bmit\\b"), "MIT"),
            Map.entry(Pattern.compile("(?i)bsd.*2|2.*bsd"), "BSD-2-Clause"),
            Map.entry(Pattern.compile("(?i)bsd"), "BSD-3-Clause"),
            Map.entry(Pattern.compile("(?i)mpl|mozilla"), "MPL-2.0"));

    private static final Pattern LICENCE = Pattern.compile("<license>\\s*(.*?)\\s*</license>", Pattern.DOTALL);

    private record Component(String group, String name, String version, String licence, String sha256) {

        String purl() {
            return "pkg:maven/" + group + "/" + name + "@" + version;
        }

        String json() {
            return """
                    {"type": "library", "group": "%s", "name": "%s", "version": "%s", "purl": "%s", "bom-ref": "%s",
                     "hashes": [{"alg": "SHA-256", "content": "%s"}], "licenses": [{"expression": "%s"}]}"""
                    .formatted(group, name, version, purl(), purl(), sha256, licence);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        Map<String, Component> components = new TreeMap<>();
        try (Stream<Path> files = Files.walk(distribution)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                Component component = read(distribution.relativize(jar), jar);
                components.putIfAbsent(component.purl(), component);
                for (Component inner : embedded(jar)) {
                    components.putIfAbsent(inner.purl(), inner);
                }
            }
        }
        List<String> unknown = components.values().stream()
                .filter(component -> component.licence().isEmpty())
                .map(Component::purl)
                .toList();
        if (!unknown.isEmpty()) {
            System.err.println("No known licence; add it to build/Sbom.java: " + unknown);
            System.exit(1);
        }
        Files.writeString(distribution.resolve("sbom.cdx.json"), bom(arguments[1], arguments[2], components));
        Files.writeString(distribution.resolve("THIRD-PARTY.txt"), listing(components));
    }

    private static String bom(String version, String timestamp, Map<String, Component> components) {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
                 "metadata": {"timestamp": "%s",
                  "component": {"type": "application", "group": "io.cistern", "name": "cistern", "version": "%s"}},
                 "components": [
                %s
                ]}
                """
                .formatted(
                        timestamp,
                        version,
                        components.values().stream().map(Component::json).collect(Collectors.joining(",\n")));
    }

    private static String listing(Map<String, Component> components) {
        return components.values().stream()
                .filter(component -> !component.group().equals("io.cistern"))
                .map(each -> "%-18s %s:%s:%s".formatted(each.licence(), each.group(), each.name(), each.version()))
                .sorted()
                .collect(Collectors.joining("\n", "What this distribution contains that others made:\n\n", "\n"));
    }

    /** The jars on a bundle's own class path. */
    private static List<Component> embedded(Path bundle) throws IOException, NoSuchAlgorithmException {
        List<Component> components = new ArrayList<>();
        try (JarFile file = new JarFile(bundle.toFile())) {
            for (JarEntry entry : file.stream()
                    .filter(each -> each.getName().endsWith(".jar"))
                    .toList()) {
                Path copy = Files.createTempFile("embedded", ".jar");
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                    components.add(read(Path.of(entry.getName()), copy));
                } finally {
                    Files.delete(copy);
                }
            }
        }
        return components;
    }

    private static Component read(Path path, Path jar) throws IOException, NoSuchAlgorithmException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String[] coordinates = coordinates(path, file);
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
            return new Component(
                    coordinates[0], coordinates[1], coordinates[2], licence(coordinates[0], coordinates[1], file), sha256);
        }
    }

    /** From its place in a Maven repository, or else from what Maven left in it. */
    private static String[] coordinates(Path path, JarFile file) throws IOException {
        int depth = path.getNameCount();
        if (path.startsWith("system")) {
            String group = path.subpath(1, depth - 3).toString().replace('/', '.');
            return new String[] {group, path.getName(depth - 3).toString(), path.getName(depth - 2).toString()};
        }
        Optional<JarEntry> entry = entry(file, "pom.properties");
        if (entry.isEmpty()) {
            String name = path.getFileName().toString().replaceFirst("\\.jar$", "");
            Matcher versioned = Pattern.compile("(.+)-([0-9].*)").matcher(name);
            boolean found = versioned.matches();
            String artifact = found ? versioned.group(1) : name;
            String group = GROUPS.getOrDefault(artifact, "org.apache.karaf");
            return new String[] {group, artifact, found ? versioned.group(2) : "0"};
        }
        Properties properties = new Properties();
        try (InputStream in = file.getInputStream(entry.get())) {
            properties.load(in);
        }
        return new String[] {
            properties.getProperty("groupId"), properties.getProperty("artifactId"), properties.getProperty("version")
        };
    }

    private static String licence(String group, String name, JarFile file) throws IOException {
        StringBuilder said = new StringBuilder();
        Optional<JarEntry> pom = entry(file, "pom.xml");
        if (pom.isPresent()) {
            try (InputStream in = file.getInputStream(pom.get())) {
                Matcher matcher = LICENCE.matcher(new String(in.readAllBytes()));
                while (matcher.find()) {
                    said.append(matcher.group(1)).append('\n');
                }
            }
        }
        if (said.isEmpty() && file.getManifest() != null) {
            String header = file.getManifest().getMainAttributes().getValue("Bundle-License");
            said.append(header == null ? "" : header.replace(',', '\n'));
        }
        String spdx = said.toString()
                .lines()
                .flatMap(line -> SPDX.stream()
                        .filter(each -> each.getKey().matcher(line).find())
                        .map(Map.Entry::getValue)
                        .limit(1))
                .distinct()
                .collect(Collectors.joining(" OR "));
        return spdx.isEmpty() ? known(group + ":" + name) : spdx;
    }

    private static String known(String artifact) {
        return KNOWN.entrySet().stream()
                .filter(each -> artifact.startsWith(each.getKey()))
                .max(Comparator.comparingInt(each -> each.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse("");
    }

    private static Optional<JarEntry> entry(JarFile file, String name) {
        return file.stream()
                .filter(entry -> entry.getName().startsWith("META-INF/maven/") && entry.getName().endsWith("/" + name))
                .findFirst();
    }
}
