// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.compute.Computing;
import io.cistern.lab.openstack.internal.compute.Flavor;
import io.cistern.lab.openstack.internal.compute.Server;
import io.cistern.lab.openstack.internal.image.Image;
import io.cistern.lab.openstack.internal.network.Networking;
import io.cistern.lab.openstack.internal.volume.BlockStorage;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of what a lab holds, by id, kind by kind.
 *
 * @param servers servers, those being built, failed or being deleted included
 * @param ports ports
 * @param subnets subnets
 * @param networks networks
 * @param routers routers
 * @param trunks trunks
 * @param qosPolicies QoS policies
 * @param flavors flavors
 * @param volumes volumes, those being made, failed or being deleted included
 * @param snapshots snapshots of volumes
 * @param serverGroups server groups
 * @param images images, snapshots of servers included
 */
public record Contents(
        Map<String, String> servers,
        Map<String, String> ports,
        Map<String, String> subnets,
        Map<String, String> networks,
        Map<String, String> routers,
        Map<String, String> trunks,
        Map<String, String> qosPolicies,
        Map<String, String> flavors,
        Map<String, String> volumes,
        Map<String, String> snapshots,
        Map<String, String> serverGroups,
        Map<String, String> images) {

    public Contents {
        servers = unmodifiable(servers);
        ports = unmodifiable(ports);
        subnets = unmodifiable(subnets);
        networks = unmodifiable(networks);
        routers = unmodifiable(routers);
        trunks = unmodifiable(trunks);
        qosPolicies = unmodifiable(qosPolicies);
        flavors = unmodifiable(flavors);
        volumes = unmodifiable(volumes);
        snapshots = unmodifiable(snapshots);
        serverGroups = unmodifiable(serverGroups);
        images = unmodifiable(images);
    }

    static Contents of(Networking networking, Computing computing, BlockStorage storage, Map<String, Image> images) {
        Map<String, String> servers = new LinkedHashMap<>();
        for (Server server : computing.servers().values()) {
            servers.put(server.id(), server.name());
        }
        Map<String, String> flavors = new LinkedHashMap<>();
        for (Flavor flavor : computing.flavors().values()) {
            flavors.put(flavor.id(), flavor.name());
        }
        Map<String, String> volumes = new LinkedHashMap<>();
        storage.volumes().values().forEach(volume -> volumes.put(volume.id(), volume.name()));
        Map<String, String> snapshots = new LinkedHashMap<>();
        storage.snapshots().values().forEach(snapshot -> snapshots.put(snapshot.id(), snapshot.name()));
        return new Contents(
                servers,
                names(networking.ports().values()),
                names(networking.subnets().values()),
                names(networking.networks().values()),
                names(networking.routers().values()),
                names(networking.trunks().values()),
                names(networking.qosPolicies().values()),
                flavors,
                volumes,
                snapshots,
                computing.groupNames(),
                images.values().stream().collect(Collectors.toMap(Image::id, Image::name)));
    }

    /** Whether there is nothing at all. */
    public boolean isEmpty() {
        return kinds().allMatch(Map::isEmpty);
    }

    /** The identifiers of everything. */
    public Set<String> identifiers() {
        return kinds().flatMap(kind -> kind.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Map<String, String>> kinds() {
        return Stream.of(
                servers,
                ports,
                subnets,
                networks,
                routers,
                trunks,
                qosPolicies,
                flavors,
                volumes,
                snapshots,
                serverGroups,
                images);
    }

    Contents without(Contents other) {
        return new Contents(
                difference(servers, other.servers),
                difference(ports, other.ports),
                difference(subnets, other.subnets),
                difference(networks, other.networks),
                difference(routers, other.routers),
                difference(trunks, other.trunks),
                difference(qosPolicies, other.qosPolicies),
                difference(flavors, other.flavors),
                difference(volumes, other.volumes),
                difference(snapshots, other.snapshots),
                difference(serverGroups, other.serverGroups),
                difference(images, other.images));
    }

    private static Map<String, String> names(Collection<ObjectNode> resources) {
        Map<String, String> names = new LinkedHashMap<>();
        resources.forEach(
                one -> names.put(one.path("id").asText(), one.path("name").asText()));
        return names;
    }

    private static Map<String, String> difference(Map<String, String> all, Map<String, String> less) {
        Map<String, String> difference = new LinkedHashMap<>(all);
        difference.keySet().removeAll(less.keySet());
        return difference;
    }

    private static Map<String, String> unmodifiable(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
