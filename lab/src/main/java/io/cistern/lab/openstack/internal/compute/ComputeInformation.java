// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import io.cistern.lab.openstack.internal.identity.Directory;
import io.cistern.lab.openstack.internal.identity.Project;
import java.util.LinkedHashMap;
import java.util.Map;

/** Limits, quotas, zones and hypervisors. */
final class ComputeInformation {

    /** The limits of what the lab does not have are Nova's defaults. Recording: quota-detail. */
    private static final Map<String, Integer> OTHER_LIMITS = otherLimits();

    private final Computing computing;
    private final Directory directory;

    ComputeInformation(Computing computing, Directory directory) {
        this.computing = computing;
        this.directory = directory;
    }

    void register(Routes<NovaCall.Handler> routes) {
        routes.add("GET", "/v2.1/limits", this::limits);
        routes.add("GET", "/v2.1/os-quota-sets/{id}/detail", this::quota);
        routes.add("GET", "/v2.1/os-availability-zone", call -> zones(false));
        routes.add("GET", "/v2.1/os-availability-zone/detail", call -> {
            call.requireAdmin("os_compute_api:os-availability-zone:detail");
            return zones(true);
        });
        routes.add("GET", "/v2.1/os-hypervisors", this::hypervisors);
        routes.add("GET", "/v2.1/os-hypervisors/detail", this::hypervisorsInDetail);
    }

    private static Map<String, Integer> otherLimits() {
        Map<String, Integer> limits = new LinkedHashMap<>();
        limits.put("key_pairs", 100);
        limits.put("metadata_items", 128);
        limits.put("server_group_members", 10);
        limits.put("server_groups", 10);
        return limits;
    }

    /** Recording: limits. */
    private LabResponse limits(NovaCall call) {
        Project project = call.session().project().orElseThrow();
        ObjectNode absolute = Json.object();
        absolute.put("maxTotalInstances", project.limit("instances"));
        absolute.put("maxTotalCores", project.limit("cores"));
        absolute.put("maxTotalRAMSize", project.limit("ram"));
        absolute.put("maxServerMeta", 128).put("maxTotalKeypairs", 100);
        absolute.put("maxServerGroups", 10).put("maxServerGroupMembers", 10);
        absolute.put("totalRAMUsed", ram(project)).put("totalCoresUsed", cores(project));
        absolute.put("totalInstancesUsed", instances(project))
                .put("totalServerGroupsUsed", computing.groups().count(project.id()));
        ObjectNode limits = Json.object("rate", Json.array());
        limits.set("absolute", absolute);
        return LabResponse.json(200, Json.object("limits", limits));
    }

    /** Recordings: quota-detail, quota-detail-small-*. */
    private LabResponse quota(NovaCall call) {
        Project project = directory
                .project(call.id())
                .filter(asked ->
                        call.isAdmin() || asked.id().equals(call.session().projectId()))
                .orElseThrow(() -> NovaFault.policy("os_compute_api:os-quota-sets:detail"));
        ObjectNode quota = Json.object().put("id", project.id());
        detail(quota, "instances", project.limit("instances"), instances(project));
        detail(quota, "cores", project.limit("cores"), cores(project));
        detail(quota, "ram", project.limit("ram"), ram(project));
        OTHER_LIMITS.forEach((name, limit) -> detail(quota, name, limit, 0));
        return LabResponse.json(200, Json.object("quota_set", quota));
    }

    private static void detail(ObjectNode quota, String name, int limit, long used) {
        quota.putObject(name).put("limit", limit).put("in_use", used).put("reserved", 0);
    }

    private long instances(Project project) {
        return computing.used(project.id(), server -> 1);
    }

    private long cores(Project project) {
        return computing.used(project.id(), server -> server.flavor.vcpus());
    }

    private long ram(Project project) {
        return computing.used(project.id(), server -> server.flavor.ram());
    }

    /** Recordings: availability-zones, availability-zones-detail. */
    private LabResponse zones(boolean detailed) {
        ArrayNode zones = Json.array();
        if (detailed) {
            ObjectNode services = Json.object();
            service(services, "nova-scheduler");
            service(services, "nova-conductor");
            ObjectNode internal = zone(zones, "internal");
            internal.putObject("hosts").set("vm", services);
        }
        ObjectNode nova = zone(zones, "nova");
        if (detailed) {
            ObjectNode hosts = nova.putObject("hosts");
            computing.hosts().forEach(host -> service(hosts.putObject(host.name), "nova-compute"));
        } else {
            nova.putNull("hosts");
        }
        return LabResponse.json(200, Json.object("availabilityZoneInfo", zones));
    }

    private static ObjectNode zone(ArrayNode zones, String name) {
        ObjectNode zone = zones.addObject().put("zoneName", name);
        zone.putObject("zoneState").put("available", true);
        return zone;
    }

    private void service(ObjectNode host, String name) {
        host.putObject(name)
                .put("available", true)
                .put("active", true)
                .put("updated_at", Json.microseconds(computing.clock().instant()));
    }

    /** Recordings: hypervisors, hypervisors-as-member. */
    private LabResponse hypervisors(NovaCall call) {
        call.requireAdmin("os_compute_api:os-hypervisors:list");
        ArrayNode hypervisors = Json.array();
        computing.hosts().forEach(host -> hypervisors
                .addObject()
                .put("id", host.id)
                .put("hypervisor_hostname", host.name)
                .put("state", "up")
                .put("status", "enabled"));
        return LabResponse.json(200, Json.object("hypervisors", hypervisors));
    }

    /** Recording: hypervisors-detail. */
    private LabResponse hypervisorsInDetail(NovaCall call) {
        call.requireAdmin("os_compute_api:os-hypervisors:list-detail");
        ArrayNode hypervisors = Json.array();
        for (Host host : computing.hosts()) {
            ObjectNode view = hypervisors.addObject().put("id", host.id).put("hypervisor_hostname", host.name);
            view.put("state", "up").put("status", "enabled");
            view.put("hypervisor_type", "fake").put("hypervisor_version", 1000).put("host_ip", "127.0.0.1");
            view.putObject("service").put("id", host.id).put("host", host.name).putNull("disabled_reason");
            view.put("uptime", " 09:30:00 up 1 days,  2:03,  1 user,  load average: 0.10, 0.20, 0.30");
        }
        return LabResponse.json(200, Json.object("hypervisors", hypervisors));
    }
}
