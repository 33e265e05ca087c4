// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.Deviation;
import io.cistern.lab.redfish.Style;
import java.util.function.UnaryOperator;

/** How a style spells links; what they mean stays the same. */
final class LinkSpelling {

    private static final String NO_HOST = "https://bmc.invalid";

    private final Style style;

    LinkSpelling(Style style) {
        this.style = style;
    }

    void apply(Tree tree) {
        if (style.has(Deviation.ODD_CASE_IN_LINKS)) {
            each(tree, path -> path.replace(Tree.ROOT + "/Chassis", Tree.ROOT + "/chassis"));
        }
        if (style.has(Deviation.TRAILING_SLASHES)) {
            each(
                    tree,
                    path -> path.endsWith("/") || path.contains("#") || path.contains("/Actions/") ? path : path + "/");
        }
        if (style.has(Deviation.WRONG_HOST_IN_LINKS)) {
            for (ObjectNode system : tree.ofType("ComputerSystem")) {
                Paths.links(system.path("Links"), path -> NO_HOST + path);
                Paths.links(system.path("Processors"), path -> NO_HOST + path);
            }
        }
    }

    private static void each(Tree tree, UnaryOperator<String> spelling) {
        tree.all().values().forEach(resource -> Paths.links(resource, spelling));
    }
}
