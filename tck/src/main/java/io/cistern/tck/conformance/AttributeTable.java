// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import io.cistern.api.AttributeName;
import io.cistern.api.Extension;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows that tell of attributes: of the messages of an operation, and of elements. */
final class AttributeTable {

    private final Door door;
    private final Standard standard;
    private final Evidence evidence;

    AttributeTable(Door door, Standard standard, Evidence evidence) {
        this.door = door;
        this.standard = standard;
        this.evidence = evidence;
    }

    void header(Markdown page, String first) {
        page.header(first, "Attribute", "Content", door.standard(), "Here", "Mark", "Seen by");
    }

    void rows(Markdown page, String first, Class<?> element) {
        for (RecordComponent attribute : Messages.attributes(element)) {
            page.row(
                    first,
                    AttributeName.Of.component(attribute),
                    content(attribute),
                    entry(attribute).map(Standard.Entry::cardinality).orElse(""),
                    Messages.cardinality(attribute),
                    mark(attribute),
                    tests(evidence.carried(Messages.name(attribute))));
        }
    }

    /** The first of some tests, and how many there are beside it. */
    static String tests(List<String> tests) {
        if (tests.isEmpty()) {
            return "";
        }
        return Markdown.code(tests.get(0)) + (tests.size() > 1 ? " and " + (tests.size() - 1) + " more" : "");
    }

    private Optional<Standard.Entry> entry(RecordComponent attribute) {
        return standard.attribute(Messages.name(attribute));
    }

    private String mark(RecordComponent attribute) {
        return entry(attribute).map(Standard.Entry::mark).orElseGet(() -> (door.mark() + " " + reason(attribute))
                .strip());
    }

    /** Why there is an attribute, or the whole element, that the standard has not. */
    private static String reason(RecordComponent attribute) {
        return Optional.ofNullable(attribute.getAnnotation(Extension.class))
                .or(() -> Optional.ofNullable(attribute.getDeclaringRecord().getAnnotation(Extension.class)))
                .map(Extension::value)
                .orElse("");
    }

    private static String content(RecordComponent attribute) {
        Class<?> type = Messages.content(attribute);
        String name = type.getSimpleName();
        return Messages.isElement(type) ? "[" + name + "](elements.md#" + name.toLowerCase(Locale.ROOT) + ")" : name;
    }
}
