// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.internal.Constraints;
import java.util.List;

/** Rules that requests on measurements have in common. */
final class PerformanceRules {

    private PerformanceRules() {}

    /** Types, perhaps with a filter, or instances. */
    static void selection(String path, ObjectSelection selection) {
        boolean types = !selection.objectType().isEmpty();
        Constraints.check(
                types != !selection.objectInstanceId().isEmpty(),
                path,
                "has either objectType or objectInstanceId",
                "give one of the two");
        Constraints.check(
                types || selection.objectFilter().isEmpty(),
                path + ".objectFilter",
                "goes with objectType only",
                "name the types, or remove the filter");
        names(path + ".objectType", selection.objectType());
        Constraints.identifiers(path + ".objectInstanceId", selection.objectInstanceId(), Constraints.MAX_TARGETS);
    }

    /** Names from an open list: none blank, none twice. */
    static void names(String path, List<String> names) {
        Constraints.each(path, names, Constraints::text);
        Constraints.distinct(path, names.stream(), "name");
    }
}
