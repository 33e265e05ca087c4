// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import io.cistern.internal.Attributes;
import io.cistern.internal.RecordPath;
import java.util.List;

/**
 * Which attributes of the results are wanted (SOL 013 clause 5.3, an extension of IFA 005). Identifiers are always
 * given. A backend may leave out work for attributes that are not wanted; the REST façade leaves them out of the answer.
 *
 * @param fields only these paths; empty: all
 * @param excludeFields all but these paths; not together with {@code fields}
 */
@Extension("IFA 005 queries have no attribute selector; large elements are costly")
public record AttributeSelector(List<String> fields, List<String> excludeFields) {

    /** Everything. */
    public static final AttributeSelector ALL_FIELDS = new AttributeSelector(List.of(), List.of());

    public AttributeSelector {
        fields = Attributes.list(fields, "fields");
        excludeFields = Attributes.list(excludeFields, "exclude_fields");
        if (!fields.isEmpty() && !excludeFields.isEmpty()) {
            throw InfrastructureException.invalidArgument(
                    "exclude_fields", "does not go with fields", "give one of the two");
        }
    }

    /**
     * Refuses attributes that the element does not have.
     *
     * @throws InfrastructureException INVALID_ARGUMENT naming the attribute and those there are
     */
    public void validateFor(Class<? extends Record> element) {
        fields.forEach(path -> RecordPath.typeOf(element, path));
        excludeFields.forEach(path -> RecordPath.typeOf(element, path));
    }

    /** Whether an attribute, or something below or above it, is wanted. */
    public boolean wants(String path) {
        if (!fields.isEmpty()) {
            return fields.stream().anyMatch(field -> related(field, path));
        }
        return excludeFields.stream().noneMatch(excluded -> path.equals(excluded) || path.startsWith(excluded + "/"));
    }

    private static boolean related(String field, String path) {
        return field.equals(path) || field.startsWith(path + "/") || path.startsWith(field + "/");
    }
}
