// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import io.cistern.api.StandardInterface;
import io.cistern.pim.PhysicalRequirement;
import io.cistern.pim.PimInterfaces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page that leads from the requirements of IFA 053 to the operations that meet them. */
final class PhysicalRequirements {

    private PhysicalRequirements() {}

    static String page() {
        Markdown page = new Markdown().heading(1, "Physical resources: requirements and operations");
        page.line("IFA 052 names these requirements of IFA 053; their text is not at hand. [How to read"
                + " this](README.md).");
        page.line("");
        page.header("IFA 052", "Requirement", "IFA 053", "Topic", "Mark", "Operations");
        for (PhysicalRequirement requirement : PhysicalRequirement.values()) {
            StandardInterface about = requirement.standardInterface().getAnnotation(StandardInterface.class);
            page.row(
                    about.clause() + " " + about.requirement(),
                    requirement.id(),
                    about.source(),
                    requirement.topic(),
                    "derived, likelihood " + requirement.likelihood().name().toLowerCase(Locale.ROOT),
                    requirement.operations().stream().map(Markdown::code).collect(Collectors.joining(", ")));
        }
        operations(page);
        return page.toString();
    }

    private static void operations(Markdown page) {
        page.heading(2, "Operations");
        page.header("Interface", "Operation", "Requirements");
        for (Class<?> type : PimInterfaces.ALL) {
            for (Method operation : Operations.of(type)) {
                List<String> met = met(type, operation);
                page.row(
                        Matrix.heading(type),
                        Operations.heading(operation),
                        met.isEmpty() ? "none, an extension" : String.join(", ", met));
            }
        }
    }

    /** The requirements that an operation answers; none: it is of a VIM, or an extension. */
    static List<String> met(Class<?> standardInterface, Method operation) {
        return Arrays.stream(PhysicalRequirement.values())
                .filter(requirement -> requirement.standardInterface() == standardInterface
                        && requirement.operations().contains(operation.getName()))
                .map(PhysicalRequirement::id)
                .toList();
    }
}
