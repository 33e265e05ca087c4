// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import io.cistern.pim.internal.identity.Placeholders;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.topology.Graph.Link;
import io.cistern.pim.internal.topology.Graph.Node;
import io.cistern.pim.inventory.LinkStatus;
import io.cistern.pim.inventory.Port;
import io.cistern.pim.topology.ExpectedLink;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.WiringDifference;
import io.cistern.pim.topology.WiringEnd;
import io.cistern.pim.topology.WiringFault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the wiring that is expected against the wiring there is. What nobody tells of is unknown, not wrong. */
final class WiringCheck {

    private static final Set<LinkStatus> NOT_CONNECTED = EnumSet.of(LinkStatus.DOWN, LinkStatus.NO_LINK);

    private final View view;
    private final Inventory inventory;
    private final Set<String> compared = new HashSet<>();
    private final Set<String> confirmed = new HashSet<>();

    WiringCheck(View view, Inventory inventory) {
        this.view = view;
        this.inventory = inventory;
    }

    List<WiringDifference> differences(List<ExpectedLink> expected) {
        List<WiringDifference> differences = new ArrayList<>();
        expected.forEach(link -> compare(link).ifPresent(differences::add));
        compared.stream()
                .sorted()
                .flatMap(port -> view.graph().cablesOf(port).stream())
                .distinct()
                .filter(cable -> confirmed.add(cable.id()))
                .map(cable -> new WiringDifference(
                        WiringFault.UNEXPECTED,
                        Optional.empty(),
                        Optional.of(view.told(cable)),
                        "there is a cable that was not expected"))
                .forEach(differences::add);
        return differences;
    }

    private Optional<WiringDifference> compare(ExpectedLink expected) {
        Set<String> from = ports(expected.aEnd());
        Set<String> to = ports(expected.zEnd());
        if (from.isEmpty() || to.isEmpty()) {
            WiringEnd missing = from.isEmpty() ? expected.aEnd() : expected.zEnd();
            return differs(WiringFault.UNKNOWN, expected, Optional.empty(), "nobody tells of " + named(missing));
        }
        compared.addAll(from);
        Optional<Link> right = cables(from).stream()
                .filter(cable -> to.contains(cable.aEnd()) || to.contains(cable.zEnd()))
                .findFirst();
        if (right.isPresent()) {
            confirmed.add(right.get().id());
            return Optional.empty();
        }
        Optional<Link> other = only(from).or(() -> only(to));
        if (other.isPresent()) {
            confirmed.add(other.get().id());
            return differs(
                    WiringFault.WRONG_PEER,
                    expected,
                    other,
                    named(expected.aEnd()) + " and " + named(expected.zEnd()) + " are not connected to each other");
        }
        Optional<String> unplugged = unplugged(from, expected.aEnd()).or(() -> unplugged(to, expected.zEnd()));
        if (unplugged.isPresent()) {
            return differs(WiringFault.MISSING, expected, Optional.empty(), unplugged.get());
        }
        return cables(from).isEmpty() && cables(to).isEmpty()
                ? differs(WiringFault.UNKNOWN, expected, Optional.empty(), "neither end tells what it is connected to")
                : differs(WiringFault.MISSING, expected, Optional.empty(), "there is no such cable");
    }

    /** The cable of an end that is one port: it is known which cable should have been the expected one. */
    private Optional<Link> only(Set<String> ports) {
        return ports.size() == 1 ? cables(ports).stream().findFirst() : Optional.empty();
    }

    /** That none of the ports of an end has a link. */
    private Optional<String> unplugged(Set<String> ports, WiringEnd end) {
        boolean down = ports.stream()
                .map(port -> view.graph().node(port).flatMap(this::details).map(Port::linkStatus))
                .allMatch(status -> status.filter(NOT_CONNECTED::contains).isPresent());
        return down ? Optional.of(named(end) + " has no link") : Optional.empty();
    }

    private List<Link> cables(Set<String> ports) {
        return ports.stream()
                .flatMap(port -> view.graph().cablesOf(port).stream())
                .distinct()
                .toList();
    }

    private Optional<WiringDifference> differs(
            WiringFault fault, ExpectedLink expected, Optional<Link> found, String reason) {
        return Optional.of(new WiringDifference(fault, Optional.of(expected), found.map(view::told), reason));
    }

    /** The ports that an end can be, of those that the caller sees. */
    private Set<String> ports(WiringEnd end) {
        return view.graph()
                .nodes()
                .filter(node -> view.sees(node.id()) && node.kind() == TopologyNodeKind.PORT)
                .filter(node -> of(node, end))
                .filter(node -> end.portName()
                        .filter(name -> !name.equalsIgnoreCase(portName(node)))
                        .isEmpty())
                .map(Node::id)
                .collect(Collectors.toSet());
    }

    private boolean of(Node port, WiringEnd end) {
        boolean resource = end.physicalResourceId()
                .filter(id -> !id.equals(port.id())
                        && view.graph().containersOf(port.id()).stream()
                                .noneMatch(outer -> outer.id().equals(id)))
                .isEmpty();
        boolean address = end.macAddress()
                .flatMap(Placeholders::mac)
                .filter(mac -> !macs(port).contains(mac))
                .isEmpty();
        boolean system = end.systemName()
                .filter(name -> view.graph().containersOf(port.id()).stream()
                        .noneMatch(outer -> outer.name().equalsIgnoreCase(name)))
                .isEmpty();
        return resource && address && system;
    }

    private Optional<Port> details(Node node) {
        return inventory
                .assetOf(node.id())
                .flatMap(asset -> asset.value().part(node.id()))
                .map(part -> (Port) part.resource().details());
    }

    private Set<String> macs(Node port) {
        return details(port).stream()
                .flatMap(details -> details.macAddresses().stream())
                .flatMap(mac -> Placeholders.mac(mac).stream())
                .collect(Collectors.toSet());
    }

    private String portName(Node node) {
        return details(node).map(Port::portId).orElse(node.name());
    }

    private static String named(WiringEnd end) {
        return end.physicalResourceId().or(end::macAddress).or(end::systemName).orElse("an end")
                + end.portName().map(port -> " port " + port).orElse("");
    }
}
