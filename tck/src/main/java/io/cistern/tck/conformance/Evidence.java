// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tests that passed saw of a real service: a file that each live run brings up to date, and that is checked in. */
public final class Evidence {

    private final List<Observation> observations;

    private Evidence(Stream<Observation> observations) {
        this.observations = observations
                .sorted(Comparator.comparing(Observation::test)
                        .thenComparing(Observation::message)
                        .thenComparing(Observation::outcome))
                .toList();
    }

    /** Reads the file; no evidence where there is none. */
    public static Evidence read(Path file) {
        return new Evidence(lines(file));
    }

    /**
     * This evidence and that of a run, which replaces all there was of the test classes that it observed.
     *
     * @param observed what an {@link Observer} wrote during the run
     * @param reports the folder with the test reports of the run: only what passed counts
     * @param project the folder with the sources of the tests, which tell whose an inherited test is
     * @param date the day of the run, ISO 8601
     * @param release the release of the service, e.g. Zed
     */
    public Evidence and(Path observed, Path reports, Path project, String date, String release) {
        TestReports results = new TestReports(reports);
        TestSources sources = new TestSources(project);
        Set<String> classes = new HashSet<>();
        TreeMap<List<String>, SortedSet<String>> merged =
                new TreeMap<>(Comparator.comparing((List<String> key) -> String.join("\t", key)));
        lines(observed).forEach(observation -> {
            for (String test : runsOf(observation.test(), results, sources)) {
                classes.add(testClass(test));
                if (results.passed(test)) {
                    merged.computeIfAbsent(
                                    List.of(test, observation.message(), observation.outcome()), key -> new TreeSet<>())
                            .addAll(observation.attributes());
                }
            }
        });
        List<Observation> all = new ArrayList<>();
        merged.forEach((key, attributes) ->
                all.add(new Observation(key.get(0), date, release, key.get(1), key.get(2), attributes)));
        observations.stream()
                .filter(observation -> !classes.contains(testClass(observation.test())))
                .forEach(all::add);
        return new Evidence(all.stream());
    }

    /** The part of it whose tests are still there. */
    public Evidence ofTestsIn(Path project) {
        Predicate<String> exists = new TestSources(project)::has;
        return new Evidence(observations.stream().filter(observation -> exists.test(observation.test())));
    }

    /** The text of the file. */
    public String text() {
        return observations.stream()
                .map(observation -> observation.line() + "\n")
                .collect(Collectors.joining());
    }

    /** The tests in which an operation, known by its request, was answered. */
    List<String> answered(String message) {
        return tests(
                observation -> observation.isAnswered() && observation.message().equals(message));
    }

    /** The tests in which an attribute had a value in a call that was answered. */
    List<String> carried(String attribute) {
        return tests(observation ->
                observation.isAnswered() && observation.attributes().contains(attribute));
    }

    /** The tests in which an operation, or an attribute of it, was refused as not supported. */
    List<String> refused(String message, Optional<String> attribute) {
        String outcome = Observation.refused(attribute);
        return tests(observation ->
                observation.message().equals(message) && observation.outcome().equals(outcome));
    }

    /** When, and against which release, a test passed. */
    String occasion(String test) {
        return observations.stream()
                .filter(observation -> observation.test().equals(test))
                .map(observation -> observation.release() + ", " + observation.date())
                .findFirst()
                .orElseThrow();
    }

    /** Every test that saw something. */
    List<String> tests() {
        return tests(observation -> true);
    }

    private List<String> tests(Predicate<Observation> wanted) {
        return observations.stream()
                .filter(wanted)
                .map(Observation::test)
                .distinct()
                .toList();
    }

    /** The tests of the run that a method on the stack was part of: an inherited one is a test of each class that has it. */
    private static List<String> runsOf(String method, TestReports results, TestSources sources) {
        return results.tests().stream()
                .filter(test -> methodName(test).equals(methodName(method)))
                .filter(test -> sources.isA(testClass(test), testClass(method)))
                .toList();
    }

    private static String testClass(String test) {
        return test.split("#", 2)[0];
    }

    private static String methodName(String test) {
        return test.split("#", 2)[1];
    }

    private static Stream<Observation> lines(Path file) {
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(Observation::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
