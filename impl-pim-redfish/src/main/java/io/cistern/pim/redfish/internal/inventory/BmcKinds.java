// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.redfish.internal.document.RedfishObject;
import io.cistern.pim.redfish.internal.quirk.BmcKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tells what kind of BMC a service is. Its vendor counts before the maker of the machine: a board of one maker often has
 * the management software of another.
 */
final class BmcKinds {

    private BmcKinds() {}

    static BmcKind of(ServiceTree tree) {
        return of(root(tree), bodies(tree, Schema.MANAGER), bodies(tree, Schema.COMPUTER_SYSTEM));
    }

    static BmcKind of(RedfishObject root, List<RedfishObject> managers, List<RedfishObject> systems) {
        Collection<RedfishObject> bmcs = managers.stream().anyMatch(BmcKinds::isBmc)
                ? managers.stream().filter(BmcKinds::isBmc).toList()
                : managers;
        return new BmcKind(
                first(
                        () -> root.text("Vendor"),
                        () -> first(bmcs, "Manufacturer"),
                        () -> root.object("Oem").names().stream().findFirst(),
                        () -> first(systems, "Manufacturer")),
                first(() -> first(bmcs, "Model"), () -> root.text("Product")),
                first(() -> first(bmcs, "FirmwareVersion")));
    }

    /** The root of a service that was read. */
    static RedfishObject root(ServiceTree tree) {
        return tree.all(Schema.SERVICE_ROOT).get(0).body();
    }

    private static boolean isBmc(RedfishObject manager) {
        return manager.text("ManagerType").filter("BMC"::equals).isPresent();
    }

    private static List<RedfishObject> bodies(ServiceTree tree, Schema schema) {
        return tree.all(schema).stream().map(Node::body).toList();
    }

    private static Optional<String> first(Collection<RedfishObject> bodies, String name) {
        return bodies.stream().flatMap(body -> body.text(name).stream()).findFirst();
    }

    @SafeVarargs
    private static String first(Supplier<Optional<String>>... told) {
        return Stream.of(told).flatMap(each -> each.get().stream()).findFirst().orElse("");
    }
}
