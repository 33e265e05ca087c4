// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which resource a resource is in. A component belongs to the server that names it, or is alone in the chassis that
 * names it; to the chassis where several servers share it; ports to their adapter or switch.
 */
final class Ownership {

    /** What belongs to a chassis though a server is in it. */
    private static final Set<Schema> OF_CHASSIS = Set.of(
            Schema.POWER,
            Schema.POWER_SUBSYSTEM,
            Schema.POWER_SUPPLY,
            Schema.BATTERY,
            Schema.THERMAL,
            Schema.THERMAL_SUBSYSTEM,
            Schema.FAN);

    /** What cannot own others though it leads to them. */
    private static final Set<Schema> OWN_NOTHING = Set.of(Schema.VOLUME, Schema.PCIE_DEVICE, Schema.DRIVE);

    /** The types of chassis that others are put into (Chassis v1_28: ChassisType). */
    private static final Set<String> SITES = Set.of("Rack", "RackGroup", "Row", "Pod", "Zone", "Cell", "PowerStrip");

    private final ServiceTree tree;

    Ownership(ServiceTree tree) {
        this.tree = tree;
    }

    Optional<Node> owner(Node node) {
        return switch (node.schema()) {
            case SERVICE_ROOT -> Optional.empty();
            case COMPUTER_SYSTEM -> chassis(node);
            case CHASSIS -> container(node);
            case MANAGER ->
                tree.parents(node, Schema.CHASSIS).stream()
                        .filter(chassis -> chassis.body().links("Links", "ManagersInChassis").stream()
                                .anyMatch(link ->
                                        ServiceTree.key(link.toString()).equals(ServiceTree.key(node.locator()))))
                        .findFirst()
                        .or(() -> node.body().link("Links", "ManagerInChassis").flatMap(tree::at));
            case SWITCH ->
                node.body().link("Links", "Chassis").flatMap(tree::at).or(() -> first(node, Schema.CHASSIS));
            case POWER_DISTRIBUTION ->
                node.body().links("Links", "Chassis").stream()
                        .flatMap(link -> tree.at(link).stream())
                        .findFirst();
            default -> component(node, new HashSet<>());
        };
    }

    private Optional<Node> component(Node node, Set<String> seen) {
        if (!seen.add(node.locator())) {
            return Optional.empty();
        }
        Optional<Node> direct = Stream.of(
                        Schema.COMPUTER_SYSTEM, Schema.NETWORK_ADAPTER, Schema.SWITCH, Schema.POWER_DISTRIBUTION)
                .flatMap(schema -> first(node, schema).stream())
                .filter(owner -> !owner.equals(node))
                .findFirst();
        if (direct.isPresent()) {
            return direct;
        }
        Optional<Node> through = Stream.of(Schema.values())
                .filter(schema -> schema != Schema.CHASSIS
                        && schema != Schema.MANAGER
                        && schema != Schema.SERVICE_ROOT
                        && !OWN_NOTHING.contains(schema))
                .flatMap(schema -> tree.parents(node, schema).stream())
                .flatMap(parent -> component(parent, seen).stream())
                .findFirst();
        return through.or(() -> holder(node)
                .map(chassis -> OF_CHASSIS.contains(node.schema())
                        ? chassis
                        : onlyServer(chassis).orElse(chassis)));
    }

    /** The chassis that names a part; that of a resource block, the block names. */
    private Optional<Node> holder(Node node) {
        return first(node, Schema.CHASSIS)
                .or(() -> node.schema() == Schema.RESOURCE_BLOCK
                        ? tree.children(node, Schema.CHASSIS).stream().findFirst()
                        : Optional.empty());
    }

    private Optional<Node> first(Node node, Schema schema) {
        return tree.parents(node, schema).stream().findFirst();
    }

    /** The server that is alone in a chassis. */
    Optional<Node> onlyServer(Node chassis) {
        List<Node> servers = servers(chassis);
        return servers.size() == 1 ? Optional.of(servers.get(0)) : Optional.empty();
    }

    /** The servers that are in a chassis; those that run on an adapter of another one are not counted. */
    List<Node> servers(Node chassis) {
        Set<Node> servers = new HashSet<>(tree.children(chassis, Schema.COMPUTER_SYSTEM));
        servers.addAll(tree.parents(chassis, Schema.COMPUTER_SYSTEM));
        return servers.stream()
                .filter(ServerMapper::isServer)
                .filter(server -> !ServerMapper.isOnAdapter(server))
                .sorted(Comparator.comparing(Node::locator))
                .toList();
    }

    /** Of the chassis that a server names, the outermost; of those that name it, where it names none, the closest. */
    Optional<Node> chassis(Node server) {
        List<Node> named = tree.children(server, Schema.CHASSIS);
        List<Node> naming = tree.parents(server, Schema.CHASSIS);
        Stream<Node> outermost = named.stream()
                .filter(chassis -> container(chassis).filter(named::contains).isEmpty());
        Stream<Node> closest = naming.stream().filter(chassis -> naming.stream()
                .noneMatch(other -> container(other).filter(chassis::equals).isPresent()));
        return Stream.concat(outermost, closest).findFirst();
    }

    /** The chassis that a chassis is in. */
    Optional<Node> container(Node chassis) {
        return chassis.body()
                .link("Links", "ContainedBy")
                .flatMap(tree::at)
                .or(() -> tree.parents(chassis, Schema.CHASSIS).stream()
                        .filter(parent -> parent.body().links("Links", "Contains").stream()
                                .anyMatch(link -> tree.at(link).equals(Optional.of(chassis))))
                        .findFirst());
    }

    /** The outermost chassis that has no other server in it; where several share the closest one, that one. */
    Optional<Node> ownChassis(Node server) {
        Optional<Node> own = chassis(server);
        // A chassis may say that it is in itself.
        Set<Node> seen = new HashSet<>();
        for (Optional<Node> outer = own.flatMap(this::container);
                outer.isPresent() && isOwn(outer.get()) && seen.add(outer.get());
                outer = outer.flatMap(this::container)) {
            own = outer;
        }
        return own;
    }

    private boolean isOwn(Node chassis) {
        boolean site =
                chassis.body().text("ChassisType").filter(SITES::contains).isPresent();
        return !site
                && servers(chassis).size() == 1
                && tree.children(chassis, Schema.CHASSIS).size() < 2;
    }
}
