// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import io.cistern.api.Extension;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.StandardInterface;
import io.cistern.api.notification.Notifies;
import io.cistern.backend.Capability;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The conformance matrix of one backend: clause, operation, attribute, how sure we are of them, what the backend does,
 * and the tests that saw it on the real service. A page for each interface, one for the elements, one over all.
 */
public final class Matrix {

    private final String backend;
    private final Door door;
    private final List<Capability> capabilities;
    private final Evidence evidence;
    private final Standard standard = Standard.read();
    private final AttributeTable attributes;

    /**
     * @param backend its name, e.g. OpenStack
     * @param kind what it is a backend for
     * @param capabilities what it says of itself
     * @param evidence what was seen of it on the real service
     */
    public Matrix(String backend, InfrastructureKind kind, List<Capability> capabilities, Evidence evidence) {
        this.backend = backend;
        this.door = Door.to(kind);
        this.capabilities = List.copyOf(capabilities);
        this.evidence = evidence;
        this.attributes = new AttributeTable(door, standard, evidence);
    }

    /** The pages by the names of their files. */
    public Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        door.interfaces().forEach(standardInterface -> pages.put(file(standardInterface), page(standardInterface)));
        pages.put("elements.md", elements());
        pages.put("README.md", new Overview(backend, door, capabilities, evidence).page());
        return pages;
    }

    /** The file of the page of an interface. */
    static String file(Class<?> standardInterface) {
        return heading(standardInterface).toLowerCase(Locale.ROOT).replace(' ', '-') + ".md";
    }

    static String heading(Class<?> standardInterface) {
        return standardInterface.getAnnotation(StandardInterface.class).heading();
    }

    private String page(Class<?> standardInterface) {
        StandardInterface about = standardInterface.getAnnotation(StandardInterface.class);
        Markdown page = new Markdown().heading(1, about.heading() + " on " + backend);
        page.line(
                about.clause().isEmpty()
                        ? "An extension: "
                                + standardInterface
                                        .getAnnotation(Extension.class)
                                        .value() + "."
                        : "IFA 052 clause " + about.clause() + ", requirement " + about.requirement() + ".");
        page.line("Operations: " + about.source() + ". [How to read this](../README.md).");
        Operations.of(standardInterface).forEach(operation -> operation(page, standardInterface, operation));
        Optional.ofNullable(standardInterface.getAnnotation(Notifies.class))
                .ifPresent(notifies -> notify(page, notifies));
        return page.toString();
    }

    private void operation(Markdown page, Class<?> standardInterface, Method operation) {
        page.heading(2, (Operations.clause(operation) + " " + Operations.heading(operation)).strip());
        Optional.ofNullable(operation.getAnnotation(Extension.class))
                .ifPresent(extension -> page.line("An extension: " + extension.value() + ".\n"));
        Capability capability = capability(standardInterface, operation);
        page.line(backend + ": "
                + (capability.supported()
                        ? "served"
                        : "refused, " + capability.reason().orElse("")) + ".");
        List<String> tests = evidence.answered(Operations.request(operation).getSimpleName());
        requirements(page, standardInterface, operation);
        page.line("Seen by: " + (tests.isEmpty() ? "no test yet" : String.join(", ", codes(tests))) + ".");
        page.line("");
        attributes.header(page, "");
        attributes.rows(page, "in", Operations.request(operation));
        attributes.rows(page, "out", Operations.response(operation));
    }

    private static void requirements(Markdown page, Class<?> standardInterface, Method operation) {
        List<String> met = PhysicalRequirements.met(standardInterface, operation);
        if (!met.isEmpty()) {
            page.line("Requirements: " + String.join(", ", met) + ".");
        }
    }

    private Capability capability(Class<?> standardInterface, Method operation) {
        return capabilities.stream()
                .filter(capability -> capability.interfaceName().equals(standardInterface.getSimpleName())
                        && capability.operation().equals(operation.getName())
                        && capability.attribute().isEmpty())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(backend + " does not say whether it has " + operation.getName()));
    }

    private static void notify(Markdown page, Notifies notifies) {
        page.heading(2, notifies.clause() + " Notify");
        page.line("Sent to subscribers:");
        for (Class<?> notification : notifies.value()) {
            String name = notification.getSimpleName();
            page.line("[" + name + "](elements.md#" + name.toLowerCase(Locale.ROOT) + ")");
        }
    }

    private String elements() {
        Markdown page = new Markdown().heading(1, "Information elements on " + backend);
        page.line("[How to read this](../README.md).");
        door.elements().inMessages().stream()
                .sorted(Comparator.comparing(this::order))
                .forEach(element -> {
                    page.heading(2, element.getSimpleName());
                    page.line(standard.clause(element)
                            .map(clause -> door.standard() + " clause " + clause + ".")
                            .orElseGet(() -> Optional.ofNullable(element.getAnnotation(Extension.class))
                                    .map(extension -> "An extension: " + extension.value() + ".")
                                    .orElse("Derived.")));
                    page.line("");
                    attributes.header(page, "");
                    attributes.rows(page, "", element);
                });
        return page.toString();
    }

    private String order(Class<?> element) {
        return standard.clause(element).map(Clauses::sortable).orElse("~") + element.getSimpleName();
    }

    private static List<String> codes(List<String> tests) {
        return tests.stream().map(Markdown::code).toList();
    }
}
