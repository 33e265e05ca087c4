// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.InfrastructureKind;
import io.cistern.backend.Capability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The matrix in {@code docs/conformance}. A test of the backend asserts that it is current. The same test writes it when
 * the property {@code cistern.conformance.write} is true, and after a live run takes what that saw into the evidence when
 * {@code cistern.conformance.release} names the release of the service.
 */
public final class CheckedInMatrix {

    private static final Path PROJECT = Path.of("..");

    private final String backend;
    private final InfrastructureKind kind;
    private final String module;
    private final Path folder;

    /**
     * @param backend its name, e.g. OpenStack
     * @param kind what it is a backend for
     * @param module the module of its live tests, in which the build is
     */
    public CheckedInMatrix(String backend, InfrastructureKind kind, String module) {
        this.backend = backend;
        this.kind = kind;
        this.module = module;
        this.folder = PROJECT.resolve("docs/conformance").resolve(backend.toLowerCase(Locale.ROOT));
    }

    /** Where an {@link Observer} of a live test writes. */
    public static Path observed() {
        return Path.of("target", "conformance", "observed.tsv");
    }

    /** Fails when the pages are not those of today's API, of these capabilities and of the evidence. */
    public void assertCurrent(List<Capability> capabilities) {
        Optional<String> release = Optional.ofNullable(System.getProperty("cistern.conformance.release"));
        try {
            release.ifPresent(this::addToEvidence);
            Evidence evidence = Evidence.read(evidenceFile()).ofTestsIn(PROJECT);
            Map<String, String> pages = new Matrix(backend, kind, capabilities, evidence).pages();
            if (release.isPresent() || Boolean.getBoolean("cistern.conformance.write")) {
                write(pages, evidence);
            }
            compare(pages, evidence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path evidenceFile() {
        return folder.resolve("evidence.tsv");
    }

    private void addToEvidence(String release) {
        Evidence evidence = Evidence.read(evidenceFile()).and(observed(), reports(), PROJECT, today(), release);
        try {
            Files.createDirectories(folder);
            Files.writeString(evidenceFile(), evidence.text());
            Files.deleteIfExists(observed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of live tests, or where there are none of the tests that read captures. */
    private static Path reports() {
        Path live = Path.of("target", "failsafe-reports");
        return Files.isDirectory(live) ? live : Path.of("target", "surefire-reports");
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private void write(Map<String, String> pages, Evidence evidence) throws IOException {
        Files.createDirectories(folder);
        for (Path page : pagesThere()) {
            Files.delete(page);
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
        Files.writeString(evidenceFile(), evidence.text());
    }

    private void compare(Map<String, String> pages, Evidence evidence) throws IOException {
        String remedy = "run mvn -pl " + module + " -am test -Dtest=ConformanceTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dcistern.conformance.write=true"
                + " and check the difference in " + folder;
        assertThat(pagesThere())
                .as(remedy)
                .extracting(page -> page.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(pages.keySet());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertThat(Files.readString(folder.resolve(page.getKey())))
                    .as(remedy)
                    .isEqualTo(page.getValue());
        }
        assertThat(evidence.text())
                .as("evidence is of tests that exist; " + remedy)
                .isEqualTo(Evidence.read(evidenceFile()).text());
    }

    private List<Path> pagesThere() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }
}
