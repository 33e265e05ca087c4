// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.network.Networking;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A server as a caller of some microversion sees it. Recordings: server-build, server-active*, server-error-*. */
final class ServerView {

    private static final Set<String> IN_PROGRESS =
            Set.of("ACTIVE", "BUILD", "REBUILD", "RESIZE", "VERIFY_RESIZE", "MIGRATING");

    private final Networking networking;
    private final ServerGroups groups;
    private final Attachments attachments;

    ServerView(Computing computing) {
        this.networking = computing.networking();
        this.groups = computing.groups();
        this.attachments = computing.attachments();
    }

    static ObjectNode summary(NovaCall call, Server server) {
        ObjectNode view = Json.object().put("id", server.id()).put("name", server.name());
        view.set("links", call.links("servers", server.id()));
        return view;
    }

    /** As shown alone: with its server groups. */
    ObjectNode alone(NovaCall call, Server server) {
        ObjectNode view = listed(call, server);
        if (call.version().atLeast(71)) {
            view.set(
                    "server_groups",
                    Json.strings(groups.groupOf(server.id()).stream().toList()));
        }
        return view;
    }

    /** As shown in a list. */
    ObjectNode listed(NovaCall call, Server server) {
        Server.Plan plan = server.plan;
        ObjectNode view = Json.object().put("id", server.id()).put("name", server.name());
        view.put("status", server.status());
        view.put("tenant_id", plan.projectId()).put("user_id", plan.userId());
        view.set("metadata", Json.strings(isDeleted(server) ? Map.of() : server.metadata));
        view.put(
                "hostId",
                server.host.map(host -> hostId(plan.projectId(), host)).orElse(""));
        image(call, plan, view);
        view.set("flavor", flavor(call, server.flavor));
        view.put("created", Json.seconds(plan.createdAt())).put("updated", Json.seconds(server.updatedAt));
        view.set("addresses", addresses(server, true));
        view.put("accessIPv4", "").put("accessIPv6", "");
        view.set("links", call.links("servers", server.id()));
        view.put("OS-DCF:diskConfig", "MANUAL");
        server.failure.ifPresent(failure -> fault(view, failure));
        if (IN_PROGRESS.contains(server.status())) {
            view.put("progress", 0);
        }
        view.put("OS-EXT-AZ:availability_zone", server.host.isPresent() ? "nova" : "");
        view.put("config_drive", plan.configDrive() ? "True" : "").putNull("key_name");
        view.put(
                "OS-SRV-USG:launched_at",
                server.launchedAt.map(Json::microseconds).orElse(null));
        view.put("OS-SRV-USG:terminated_at", isDeleted(server) ? Json.microseconds(server.updatedAt) : null);
        if (server.host.isPresent() && !plan.interfaces().isEmpty()) {
            view.putArray("security_groups").addObject().put("name", "default");
        }
        states(server, view);
        view.set("os-extended-volumes:volumes_attached", attachments.summary(server));
        later(call, server, view);
        if (call.isAdmin()) {
            administrative(server, view);
        }
        return view;
    }

    /** Tags and metadata go with a server, though it is still shown. Recording: servers-detail-changes-since-deleted. */
    private static boolean isDeleted(Server server) {
        return server.stage == Server.Stage.DELETED;
    }

    private static void image(NovaCall call, Server.Plan plan, ObjectNode view) {
        if (plan.imageId().isEmpty()) {
            view.put("image", "");
        } else {
            ObjectNode image = view.putObject("image").put("id", plan.imageId());
            image.set("links", call.bookmark("images", plan.imageId()));
        }
    }

    /** Since 2.47 the flavor is a copy, without its id. */
    private static ObjectNode flavor(NovaCall call, Flavor flavor) {
        ObjectNode view = Json.object();
        if (!call.version().atLeast(47)) {
            view.put("id", flavor.id()).set("links", call.bookmark("flavors", flavor.id()));
            return view;
        }
        view.put("vcpus", flavor.vcpus()).put("ram", flavor.ram()).put("disk", flavor.disk());
        view.put("ephemeral", flavor.ephemeral()).put("swap", flavor.swap()).put("original_name", flavor.name());
        view.set("extra_specs", Json.strings(flavor.extraSpecs()));
        return view;
    }

    private static void fault(ObjectNode view, Server.Failure failure) {
        view.putObject("fault")
                .put("code", failure.code())
                .put("created", Json.seconds(failure.at()))
                .put("message", failure.message());
    }

    private static void states(Server server, ObjectNode view) {
        String task = server.stage == Server.Stage.BUILDING ? "scheduling" : server.task.orElse(null);
        view.put("OS-EXT-STS:task_state", server.deleting && !isDeleted(server) ? "deleting" : task);
        view.put("OS-EXT-STS:vm_state", server.stage.vmState);
        view.put("OS-EXT-STS:power_state", power(server));
    }

    /** The hypervisors of the real cloud have no guests: what is paused or suspended is said to run. */
    private static int power(Server server) {
        return switch (server.stage) {
            case ACTIVE, PAUSED, SUSPENDED -> 1;
            case RESIZED ->
                server.origin
                        .filter(origin -> origin.stage() == Server.Stage.STOPPED)
                        .map(origin -> 4)
                        .orElse(1);
            case STOPPED -> 4;
            case BUILDING, ERROR, DELETED -> 0;
        };
    }

    /** What microversions added. Recordings: server-active-2.1, -2.74. */
    private static void later(NovaCall call, Server server, ObjectNode view) {
        if (call.version().atLeast(9)) {
            view.put("locked", false);
        }
        if (call.version().atLeast(19)) {
            view.putNull("description");
        }
        if (call.version().atLeast(26)) {
            view.set("tags", Json.strings(isDeleted(server) ? List.of() : server.plan.tags()));
        }
        if (call.version().atLeast(63)) {
            view.putNull("trusted_image_certificates");
        }
        if (call.version().atLeast(73)) {
            view.putNull("locked_reason");
        }
        if (call.version().atLeast(90)) {
            view.put("OS-EXT-SRV-ATTR:hostname", Computing.hostName(server.name()));
        }
    }

    /** Recording: server-active-as-admin. */
    private static void administrative(Server server, ObjectNode view) {
        String host = server.host.orElse(null);
        view.put("OS-EXT-SRV-ATTR:host", host).put("OS-EXT-SRV-ATTR:hypervisor_hostname", host);
        view.put("OS-EXT-SRV-ATTR:instance_name", "instance-" + server.id().substring(0, 8));
        view.put("OS-EXT-SRV-ATTR:reservation_id", "r-" + server.id().substring(0, 8));
        view.put("OS-EXT-SRV-ATTR:launch_index", 0).put("OS-EXT-SRV-ATTR:hostname", Computing.hostName(server.name()));
        view.put("OS-EXT-SRV-ATTR:kernel_id", "").put("OS-EXT-SRV-ATTR:ramdisk_id", "");
        view.put("OS-EXT-SRV-ATTR:root_device_name", host == null ? null : "/dev/sda");
        view.put("OS-EXT-SRV-ATTR:user_data", server.plan.userData().isEmpty() ? null : server.plan.userData());
        view.put("host_status", host == null ? "" : "UP");
    }

    /** By network name; with the MAC address except in {@code GET .../ips}. Nothing before there is a host. */
    ObjectNode addresses(Server server, boolean extended) {
        ObjectNode result = Json.object();
        if (server.host.isEmpty()) {
            return result;
        }
        for (ObjectNode port : networking.portsOfDevice(server.id())) {
            String network = Optional.ofNullable(
                            networking.networks().get(port.path("network_id").asText()))
                    .map(found -> found.path("name").asText())
                    .orElse("");
            ArrayNode list = result.withArray("/" + network.replace("~", "~0").replace("/", "~1"));
            for (JsonNode fixed : port.path("fixed_ips")) {
                String address = fixed.path("ip_address").asText();
                ObjectNode entry = list.addObject().put("version", address.contains(":") ? 6 : 4);
                entry.put("addr", address);
                if (extended) {
                    entry.put("OS-EXT-IPS:type", "fixed");
                    entry.put(
                            "OS-EXT-IPS-MAC:mac_addr", port.path("mac_address").asText());
                }
            }
        }
        return result;
    }

    /** nova/utils.py: generate_hostid. */
    static String hostId(String projectId, String host) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-224").digest((projectId + host).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
