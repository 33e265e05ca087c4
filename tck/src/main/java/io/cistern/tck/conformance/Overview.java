// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import io.cistern.api.Extension;
import io.cistern.api.StandardInterface;
import io.cistern.backend.Capability;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The first page of the matrix: counts, extensions, refusals, and the tests that are evidence. */
final class Overview {

    private final String backend;
    private final Door door;
    private final List<Capability> capabilities;
    private final Evidence evidence;

    Overview(String backend, Door door, List<Capability> capabilities, Evidence evidence) {
        this.backend = backend;
        this.door = door;
        this.capabilities = capabilities;
        this.evidence = evidence;
    }

    String page() {
        Markdown page = new Markdown().heading(1, "Conformance of " + backend);
        page.line("[How to read this](../README.md) · [elements](elements.md)");
        interfaces(page);
        refusals(page);
        extensions(page);
        tests(page);
        return page.toString();
    }

    private void interfaces(Markdown page) {
        page.heading(2, "Interfaces");
        page.header("IFA 052", "Interface", "Requirement", "Operations", "served", "seen", "Attributes", "seen");
        for (Class<?> type : door.interfaces()) {
            StandardInterface about = type.getAnnotation(StandardInterface.class);
            List<Method> operations = Operations.of(type);
            Set<String> attributes = Elements.attributes(operations);
            page.row(
                    about.clause(),
                    "[" + about.heading() + "](" + Matrix.file(type) + ")",
                    about.requirement(),
                    count(operations.stream()),
                    count(operations.stream().filter(operation -> isServed(type, operation))),
                    count(operations.stream().filter(this::isSeen)),
                    count(attributes.stream()),
                    count(attributes.stream()
                            .filter(name -> !evidence.carried(name).isEmpty())));
        }
        page.line("");
        page.line("Attributes are those of the messages and of every element in them.");
    }

    private static String count(Stream<?> some) {
        return Long.toString(some.count());
    }

    private boolean isServed(Class<?> type, Method operation) {
        return capabilities.stream()
                .anyMatch(capability -> capability.supported() && isOf(capability, type, operation));
    }

    private static boolean isOf(Capability capability, Class<?> type, Method operation) {
        return capability.interfaceName().equals(type.getSimpleName())
                && capability.operation().equals(operation.getName());
    }

    private static String message(Method operation) {
        return Operations.request(operation).getSimpleName();
    }

    private boolean isSeen(Method operation) {
        return !evidence.answered(message(operation)).isEmpty();
    }

    private void refusals(Markdown page) {
        page.heading(2, "Refused");
        page.line("Answered with NOT_SUPPORTED before anything is done.");
        page.line("");
        page.header("Operation", "Attribute", "Why", "Seen by");
        for (Class<?> type : door.interfaces()) {
            for (Method operation : Operations.of(type)) {
                capabilities.stream()
                        .filter(capability -> !capability.supported() && isOf(capability, type, operation))
                        .forEach(refusal -> page.row(
                                type.getSimpleName() + ", " + Operations.heading(operation),
                                Markdown.code(refusal.attribute().orElse("")),
                                refusal.reason().orElse(""),
                                AttributeTable.tests(evidence.refused(message(operation), refusal.attribute()))));
            }
        }
    }

    private void extensions(Markdown page) {
        page.heading(2, "Extensions");
        page.line("What the standard does not have.");
        page.line("");
        page.header("What", "Why");
        for (Class<?> type : door.interfaces()) {
            extension(page, Optional.ofNullable(type.getAnnotation(Extension.class)), type.getSimpleName());
            for (Method operation : Operations.of(type)) {
                extension(
                        page,
                        Optional.ofNullable(operation.getAnnotation(Extension.class)),
                        type.getSimpleName() + "." + operation.getName());
            }
        }
        door.elements().all().forEach(element -> {
            extension(page, Optional.ofNullable(element.getAnnotation(Extension.class)), element.getSimpleName());
            for (RecordComponent attribute : Messages.attributes(element)) {
                extension(
                        page, Optional.ofNullable(attribute.getAnnotation(Extension.class)), Messages.name(attribute));
            }
        });
    }

    private static void extension(Markdown page, Optional<Extension> extension, String what) {
        extension.ifPresent(why -> page.row(Markdown.code(what), why.value()));
    }

    private void tests(Markdown page) {
        page.heading(2, "Tests that are evidence");
        page.header("Test", "Passed on " + backend);
        evidence.tests().forEach(test -> page.row(Markdown.code(test), evidence.occasion(test)));
    }
}
