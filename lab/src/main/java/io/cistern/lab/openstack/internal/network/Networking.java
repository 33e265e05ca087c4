// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.identity.Project;
import io.cistern.lab.openstack.internal.identity.Session;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The network resources there are, each as an administrator sees it, by id. */
public final class Networking {

    private final Clock clock;
    private final SortedMap<String, ObjectNode> networks = new TreeMap<>();
    private final SortedMap<String, ObjectNode> subnets = new TreeMap<>();
    private final SortedMap<String, ObjectNode> ports = new TreeMap<>();
    private final SortedMap<String, ObjectNode> routers = new TreeMap<>();
    private final SortedMap<String, ObjectNode> trunks = new TreeMap<>();
    private final SortedMap<String, ObjectNode> qosPolicies = new TreeMap<>();
    private final SortedMap<String, ObjectNode> rbacPolicies = new TreeMap<>();
    private final Map<String, String> securityGroups = new HashMap<>();
    private final Map<String, Set<String>> portsOfDevice = new HashMap<>();
    private final Map<String, Set<String>> allocations = new HashMap<>();

    public Networking(Clock clock) {
        this.clock = clock;
    }

    public SortedMap<String, ObjectNode> networks() {
        return networks;
    }

    public SortedMap<String, ObjectNode> subnets() {
        return subnets;
    }

    public SortedMap<String, ObjectNode> ports() {
        return ports;
    }

    public SortedMap<String, ObjectNode> routers() {
        return routers;
    }

    public SortedMap<String, ObjectNode> trunks() {
        return trunks;
    }

    public SortedMap<String, ObjectNode> qosPolicies() {
        return qosPolicies;
    }

    SortedMap<String, ObjectNode> rbacPolicies() {
        return rbacPolicies;
    }

    /** The default security group of a project. */
    String securityGroup(String projectId) {
        return securityGroups.computeIfAbsent(projectId, id -> Identifiers.uuid());
    }

    /** Gives a resource what every new one has. */
    ObjectNode stamp(ObjectNode resource, String projectId, int revision) {
        String now = Json.seconds(clock.instant());
        resource.put("id", Identifiers.uuid());
        resource.put("tenant_id", projectId);
        resource.put("project_id", projectId);
        resource.set("tags", Json.array());
        resource.put("created_at", now);
        resource.put("updated_at", now);
        resource.put("revision_number", revision);
        return resource;
    }

    void touch(ObjectNode resource) {
        resource.put("updated_at", Json.seconds(clock.instant()));
        resource.put("revision_number", resource.path("revision_number").asInt() + 1);
    }

    long used(SortedMap<String, ObjectNode> store, String projectId) {
        return store.values().stream().filter(one -> owns(projectId, one)).count();
    }

    /** Recordings: network-create-over-quota and the like. */
    void checkQuota(String resource, SortedMap<String, ObjectNode> store, Project project) {
        if (project.limit(resource) != Project.UNLIMITED && project.isFull(resource, used(store, project.id()))) {
            throw NeutronFault.overQuota(resource);
        }
    }

    static boolean owns(String projectId, ObjectNode resource) {
        return resource.path("project_id").asText().equals(projectId);
    }

    boolean mayUse(Session session, ObjectNode network) {
        return session.isAdmin()
                || owns(session.projectId(), network)
                || network.path("shared").asBoolean()
                || sharedWith(session.projectId(), network)
                || sharedWith("*", network);
    }

    boolean maySee(Session session, ObjectNode network) {
        return mayUse(session, network) || network.path("router:external").asBoolean();
    }

    boolean sharedWith(String projectId, ObjectNode network) {
        return rbacPolicies.values().stream()
                .anyMatch(policy -> policy.path("object_id").equals(network.path("id"))
                        && policy.path("target_tenant").asText().equals(projectId));
    }

    Optional<ObjectNode> networkOf(ObjectNode subnetOrPort) {
        return Optional.ofNullable(networks.get(subnetOrPort.path("network_id").asText()));
    }

    List<ObjectNode> subnetsOf(String networkId) {
        ObjectNode network = networks.get(networkId);
        List<ObjectNode> result = new ArrayList<>();
        network.path("subnets").forEach(id -> result.add(subnets.get(id.asText())));
        return result;
    }

    List<ObjectNode> portsOf(String networkId) {
        return ports.values().stream()
                .filter(port -> port.path("network_id").asText().equals(networkId))
                .toList();
    }

    /** The ports that a server has. */
    public List<ObjectNode> portsOfDevice(String deviceId) {
        return portsOfDevice.getOrDefault(deviceId, Set.of()).stream()
                .map(ports::get)
                .toList();
    }

    /** The addresses of a subnet that ports have. */
    Set<String> allocated(String subnetId) {
        return allocations.computeIfAbsent(subnetId, id -> new HashSet<>());
    }

    static List<JsonNode> addresses(ObjectNode port) {
        List<JsonNode> result = new ArrayList<>();
        port.path("fixed_ips").forEach(result::add);
        return result;
    }

    public void addPort(ObjectNode port) {
        ports.put(port.path("id").asText(), port);
        index(port, port.path("device_id").asText());
        addresses(port).forEach(fixed -> allocated(fixed.path("subnet_id").asText())
                .add(fixed.path("ip_address").asText()));
    }

    public void removePort(String id) {
        ObjectNode port = ports.remove(id);
        if (port != null) {
            addresses(port).forEach(fixed -> allocated(fixed.path("subnet_id").asText())
                    .remove(fixed.path("ip_address").asText()));
            Set<String> siblings = portsOfDevice.get(port.path("device_id").asText());
            if (siblings != null) {
                siblings.remove(id);
            }
        }
    }

    /** A server takes a port: it is bound to the server's host and becomes active. Recording: port-bound. */
    public void bind(ObjectNode port, String serverId, String hostName, String host) {
        index(port, serverId);
        port.put("device_id", serverId).put("device_owner", "compute:nova");
        port.put("binding:host_id", host).put("binding:vif_type", "ovs");
        port.put("status", host.isEmpty() ? "DOWN" : "ACTIVE");
        name(port, hostName);
        touch(port);
    }

    /** A server lets go of a port that it did not make. Recording: port-after-server. */
    public void unbind(ObjectNode port) {
        Set<String> siblings = portsOfDevice.get(port.path("device_id").asText());
        if (siblings != null) {
            siblings.remove(port.path("id").asText());
        }
        port.put("device_id", "").put("device_owner", "");
        port.put("binding:host_id", "").put("binding:vif_type", "unbound").put("status", "DOWN");
        name(port, "");
        touch(port);
    }

    /** A router takes a port. Recording: ports-of-router. */
    void attach(ObjectNode port, String deviceId, String owner) {
        index(port, deviceId);
        port.put("device_id", deviceId).put("device_owner", owner);
        touch(port);
    }

    /** The trunk that a port carries. */
    Optional<ObjectNode> trunkOfParent(String portId) {
        return trunks.values().stream()
                .filter(trunk -> trunk.path("port_id").asText().equals(portId))
                .findFirst();
    }

    /** The trunk that carries a port. */
    Optional<ObjectNode> trunkOfSubPort(String portId) {
        return trunks.values().stream()
                .filter(trunk ->
                        trunk.path("sub_ports").findValuesAsText("port_id").contains(portId))
                .findFirst();
    }

    private void index(ObjectNode port, String deviceId) {
        if (!deviceId.isEmpty()) {
            portsOfDevice
                    .computeIfAbsent(deviceId, id -> new HashSet<>())
                    .add(port.path("id").asText());
        }
    }

    /** The names that Neutron's DNS would give; a port without a name of its own is called after its address. */
    static void name(ObjectNode port, String dnsName) {
        port.put("dns_name", dnsName);
        ArrayNode assignment = port.putArray("dns_assignment");
        for (JsonNode fixed : addresses(port)) {
            String address = fixed.path("ip_address").asText();
            String host = dnsName.isEmpty() ? "host-" + address.replaceAll("[.:]+", "-") : dnsName;
            assignment
                    .addObject()
                    .put("ip_address", address)
                    .put("hostname", host)
                    .put("fqdn", host + ".cloud.example.");
        }
    }
}
