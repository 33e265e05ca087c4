// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The tests that passed, by the reports that Surefire and Failsafe write. */
final class TestReports {

    private static final List<String> NOT_PASSED = List.of("failure", "error", "skipped");

    private final Set<String> passed = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    /** Reads {@code TEST-*.xml} of a folder; none where there is no folder. */
    TestReports(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every test that ran, {@code Class#method}, or {@code Class$Nested#method}. */
    Set<String> tests() {
        Set<String> all = new HashSet<>(passed);
        all.addAll(others);
        return all;
    }

    /** Whether a test ran and passed, with each of its parameters. */
    boolean passed(String test) {
        return passed.contains(test) && !others.contains(test);
    }

    private void add(Path file) {
        try {
            NodeList cases = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element one = (Element) cases.item(i);
                (isPassed(one) ? passed : others).add(name(one));
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot read the test report " + file, e);
        }
    }

    private static boolean isPassed(Element testcase) {
        return NOT_PASSED.stream()
                .allMatch(result -> testcase.getElementsByTagName(result).getLength() == 0);
    }

    /** Parameters and repetitions follow the method's name in brackets. */
    private static String name(Element testcase) {
        String type = testcase.getAttribute("classname");
        return type.substring(type.lastIndexOf('.') + 1) + "#"
                + testcase.getAttribute("name").split("[\\[({ ]", 2)[0];
    }
}
