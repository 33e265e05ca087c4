// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import io.cistern.pim.internal.identity.Placeholders;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.LldpNeighbor;
import io.cistern.pim.inventory.NetworkAdapter;
import io.cistern.pim.inventory.NetworkFunction;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.Port;
import io.cistern.pim.inventory.Switch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who announces itself how: joins what a port heard of its neighbour with the switches and ports there are. First by the
 * chassis, then by a management address, then by the name of the system; the port by what its identifier is.
 */
final class Neighbours {

    private static final Pattern INTERFACE = Pattern.compile("([a-z-]*)\\s*([0-9][0-9/:.]*)");

    private final Map<String, Set<String>> switchOf = new HashMap<>();
    private final Map<String, List<PhysicalResource>> portsOf = new HashMap<>();
    private final Map<String, String> portOfMac = new HashMap<>();
    private final Map<String, String> hostOfMac = new HashMap<>();

    /** A switch with its ports. */
    void announce(PhysicalResource theSwitch, List<PhysicalResource> ports) {
        String id = theSwitch.physicalResourceId();
        Switch details = (Switch) theSwitch.details();
        details.lldpChassisIds().forEach(name -> know("chassis", name, id));
        details.managementAddresses().forEach(address -> know("address", address, id));
        details.lldpSystemName().ifPresent(name -> know("name", name, id));
        know("name", theSwitch.hardware().name(), id);
        listen(theSwitch, ports);
    }

    /** Anything with its parts: it is at the MAC addresses of its ports, of what uses them, and of its own. */
    void listen(PhysicalResource host, List<PhysicalResource> parts) {
        String id = host.physicalResourceId();
        for (PhysicalResource part : parts) {
            if (part.details() instanceof Port port) {
                portsOf.computeIfAbsent(id, first -> new ArrayList<>()).add(part);
                port.macAddresses().forEach(mac -> at(mac, part.physicalResourceId(), portOfMac));
                port.macAddresses().forEach(mac -> at(mac, id, hostOfMac));
            } else if (part.details() instanceof NetworkAdapter adapter) {
                adapter.functions().forEach(function -> uses(function, id));
            }
        }
        if (host.details() instanceof ComputeServer server) {
            server.macAddresses().forEach(mac -> at(mac, id, hostOfMac));
        }
    }

    private void uses(NetworkFunction function, String host) {
        Stream.of(function.mac(), function.permanentMac())
                .flatMap(Optional::stream)
                .forEach(mac -> {
                    function.portId().ifPresent(port -> at(mac, port, portOfMac));
                    at(mac, host, hostOfMac);
                });
    }

    private static void at(String mac, String id, Map<String, String> where) {
        Placeholders.mac(mac).ifPresent(spelt -> where.putIfAbsent(spelt, id));
    }

    private void know(String how, String name, String id) {
        switchOf.computeIfAbsent(how + " " + spelt(name), first -> new HashSet<>())
                .add(id);
    }

    /** The switch that was heard; empty: none that is known. What several are called is no name. */
    Optional<String> switchHeard(LldpNeighbor heard) {
        Stream<String> chassis = heard.chassisId().stream().map(name -> "chassis " + spelt(name));
        Stream<String> addresses = heard.managementAddresses().stream().map(address -> "address " + spelt(address));
        Stream<String> names = heard.systemName().stream().map(name -> "name " + spelt(name));
        return Stream.of(chassis, addresses, names)
                .flatMap(keys -> keys)
                .map(key -> switchOf.getOrDefault(key, Set.of()))
                .filter(ids -> ids.size() == 1)
                .flatMap(Set::stream)
                .findFirst();
    }

    /** The port of a switch that was heard; empty: none that is known. */
    Optional<PhysicalResource> portHeard(String switchId, LldpNeighbor heard) {
        String asked = heard.portId().orElse("");
        List<PhysicalResource> ports = portsOf.getOrDefault(switchId, List.of());
        boolean address = heard.portIdSubtype()
                .filter(subtype -> subtype.toLowerCase(Locale.ROOT).startsWith("mac"))
                .isPresent();
        if (address) {
            return Placeholders.mac(asked).flatMap(mac -> ports.stream()
                    .filter(port -> ((Port) port.details())
                            .macAddresses().stream().anyMatch(own -> Placeholders.mac(own)
                                    .filter(mac::equals)
                                    .isPresent()))
                    .findFirst());
        }
        return ports.stream().filter(port -> named(port, asked)).findFirst().or(() -> ports.stream()
                .filter(port -> sameInterface(((Port) port.details()).portId(), asked))
                .findFirst());
    }

    /**
     * The port of a host that a switch heard, by its MAC address. Where a host announces its ports by names, its address
     * is the same at all of them: then it is the port of that name, or the host itself.
     */
    Optional<String> hostHeard(LldpNeighbor heard) {
        Optional<String> address = heard.portId().flatMap(Placeholders::mac);
        if (address.isPresent() || heard.portId().isEmpty()) {
            return address.or(() -> heard.chassisId().flatMap(Placeholders::mac))
                    .flatMap(this::at);
        }
        Optional<String> host = heard.chassisId().flatMap(Placeholders::mac).map(hostOfMac::get);
        return host.map(id -> portsOf.getOrDefault(id, List.of()).stream()
                .filter(port -> named(port, heard.portId().get()))
                .map(PhysicalResource::physicalResourceId)
                .findFirst()
                .orElse(id));
    }

    private Optional<String> at(String mac) {
        return Optional.ofNullable(portOfMac.get(mac)).or(() -> Optional.ofNullable(hostOfMac.get(mac)));
    }

    private static boolean named(PhysicalResource port, String asked) {
        return ((Port) port.details()).portId().equalsIgnoreCase(asked)
                || port.hardware().name().equalsIgnoreCase(asked);
    }

    /** {@code Eth1/7} and {@code Ethernet1/7} are one interface: the number is the same, one name begins the other. */
    private static boolean sameInterface(String one, String other) {
        Matcher first = INTERFACE.matcher(one.toLowerCase(Locale.ROOT));
        Matcher second = INTERFACE.matcher(other.toLowerCase(Locale.ROOT));
        return first.matches()
                && second.matches()
                && first.group(2).equals(second.group(2))
                && (first.group(1).startsWith(second.group(1))
                        || second.group(1).startsWith(first.group(1)));
    }

    /** A MAC address in its one spelling, anything else without case. */
    static String spelt(String name) {
        return Placeholders.mac(name).orElseGet(() -> name.strip().toLowerCase(Locale.ROOT));
    }
}
