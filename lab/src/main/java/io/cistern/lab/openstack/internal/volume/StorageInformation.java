// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import io.cistern.lab.openstack.internal.identity.Directory;
import io.cistern.lab.openstack.internal.identity.Project;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Types, zones, pools, services, quotas and messages. */
final class StorageInformation {

    private static final int OTHER_LIMIT = 10;
    private static final int BACKUP_GIGABYTES = 1_000;

    private final BlockStorage storage;
    private final Directory directory;

    StorageInformation(BlockStorage storage, Directory directory) {
        this.storage = storage;
        this.directory = directory;
    }

    void register(Routes<CinderCall.Handler> routes) {
        routes.add("GET", "/v3/{project}/types", this::types);
        routes.add("GET", "/v3/{project}/types/{id}", this::type);
        routes.add("GET", "/v3/{project}/os-availability-zone", call -> zones());
        routes.add("GET", "/v3/{project}/scheduler-stats/get_pools", this::pools);
        routes.add("GET", "/v3/{project}/os-services", this::services);
        routes.add("GET", "/v3/{project}/os-quota-sets/{id}", this::quota);
        routes.add("GET", "/v3/{project}/limits", this::limits);
        routes.add("GET", "/v3/{project}/messages", this::messages);
    }

    /** Recordings: types, types-as-admin. */
    private LabResponse types(CinderCall call) {
        ArrayNode types = Json.array();
        storage.types().forEach(type -> {
            ObjectNode view = view(call, type);
            if (call.isAdmin()) {
                view.putNull("qos_specs_id");
            }
            types.add(view.put("os-volume-type-access:is_public", true));
        });
        return LabResponse.json(200, Json.object("volume_types", types));
    }

    /** Recordings: type-default, type-not-found. */
    private LabResponse type(CinderCall call) {
        VolumeType type = call.id().equals("default")
                ? storage.defaultType()
                : storage.type(call.id()).orElseThrow(() -> CinderFault.notFound("Volume type", call.id()));
        return LabResponse.json(200, Json.object("volume_type", view(call, type)));
    }

    private static ObjectNode view(CinderCall call, VolumeType type) {
        ObjectNode view = Json.object().put("id", type.id()).put("name", type.name());
        view.put("is_public", true).put("description", type.description());
        view.set("extra_specs", Json.strings(type.specs(call.isAdmin())));
        return view;
    }

    private static LabResponse zones() {
        ObjectNode zone = Json.object().put("zoneName", BlockStorage.ZONE);
        zone.putObject("zoneState").put("available", true);
        return LabResponse.json(
                200, Json.object("availabilityZoneInfo", Json.array().add(zone)));
    }

    /** Recordings: pools, pools-as-member. */
    private LabResponse pools(CinderCall call) {
        call.requireAdmin("scheduler_extension:scheduler_stats:get_pools");
        ArrayNode pools = Json.array();
        for (Pool pool : storage.pools()) {
            ObjectNode capabilities = Json.object().put("pool_name", pool.backend());
            long used = storage.used(pool);
            capabilities.put("total_capacity_gb", pool.capacity()).put("free_capacity_gb", pool.capacity() - used);
            capabilities.put("provisioned_capacity_gb", used).put("allocated_capacity_gb", used);
            capabilities.put("reserved_percentage", 0).put("QoS_support", true);
            capabilities.put("max_over_subscription_ratio", 1.0).put("thin_provisioning_support", false);
            capabilities.put("thick_provisioning_support", true).put("multiattach", true);
            capabilities.put("online_extend_support", true).put("backend_state", "up");
            capabilities.putNull("filter_function").putNull("goodness_function");
            capabilities.put("consistencygroup_support", false).put("cacheable", true);
            capabilities.put("volume_backend_name", pool.backend()).put("storage_protocol", "iSCSI");
            capabilities.put("vendor_name", "Fake").put("driver_version", "3.0.0");
            capabilities.put("timestamp", Json.microseconds(storage.now()));
            pools.addObject().put("name", pool.host()).set("capabilities", capabilities);
        }
        return LabResponse.json(200, Json.object("pools", pools));
    }

    /** Recording: services. */
    private LabResponse services(CinderCall call) {
        call.requireAdmin("volume_extension:services:index");
        ArrayNode services = Json.array();
        List<Pool> pools = storage.pools();
        keeper(services, pools.get(0));
        service(services, "cinder-scheduler", "block1").putNull("cluster").putNull("disabled_reason");
        pools.stream().skip(1).forEach(pool -> keeper(services, pool));
        return LabResponse.json(200, Json.object("services", services));
    }

    private void keeper(ArrayNode services, Pool pool) {
        ObjectNode service = service(services, "cinder-volume", pool.service()).put("backend_state", "up");
        service.putNull("cluster").putNull("disabled_reason").put("replication_status", "disabled");
        service.putNull("active_backend_id").put("frozen", false);
    }

    private ObjectNode service(ArrayNode services, String binary, String host) {
        return services.addObject()
                .put("binary", binary)
                .put("host", host)
                .put("zone", BlockStorage.ZONE)
                .put("status", "enabled")
                .put("state", "up")
                .put("updated_at", Json.microseconds(storage.now()));
    }

    /** Recordings: quota-usage, quota-usage-small-full. */
    private LabResponse quota(CinderCall call) {
        Project project = directory
                .project(call.id())
                .filter(asked -> call.sees(asked.id()))
                .orElseThrow(() -> CinderFault.policy("volume_extension:quotas:show"));
        ObjectNode quota = Json.object();
        figure(quota, "volumes", project.limit("volumes"), storage.volumesOf(project));
        figure(quota, "per_volume_gigabytes", Project.UNLIMITED, 0);
        figure(quota, "snapshots", storage.limitOfSnapshots(project), storage.snapshotsOf(project));
        figure(quota, "gigabytes", project.limit("gigabytes"), storage.gigabytesOf(project));
        figure(quota, "backups", OTHER_LIMIT, 0);
        figure(quota, "backup_gigabytes", BACKUP_GIGABYTES, 0);
        for (VolumeType type : storage.types()) {
            long count =
                    storage.owned(project).filter(volume -> volume.type == type).count();
            long size = storage.owned(project)
                    .filter(volume -> volume.type == type)
                    .mapToLong(volume -> volume.size)
                    .sum();
            figure(quota, "volumes_" + type.name(), Project.UNLIMITED, count);
            figure(quota, "gigabytes_" + type.name(), Project.UNLIMITED, size);
            figure(quota, "snapshots_" + type.name(), Project.UNLIMITED, 0);
        }
        figure(quota, "groups", OTHER_LIMIT, 0);
        return LabResponse.json(200, Json.object("quota_set", quota.put("id", project.id())));
    }

    private static void figure(ObjectNode quota, String name, int limit, long used) {
        quota.putObject(name).put("limit", limit).put("in_use", used).put("reserved", 0);
    }

    /** Recording: limits. */
    private LabResponse limits(CinderCall call) {
        Project project = call.session().project().orElseThrow();
        ObjectNode absolute = Json.object().put("maxTotalVolumes", project.limit("volumes"));
        absolute.put("maxTotalSnapshots", storage.limitOfSnapshots(project));
        absolute.put("maxTotalVolumeGigabytes", project.limit("gigabytes"));
        absolute.put("maxTotalBackups", OTHER_LIMIT).put("maxTotalBackupGigabytes", BACKUP_GIGABYTES);
        absolute.put("totalVolumesUsed", storage.volumesOf(project));
        absolute.put("totalGigabytesUsed", storage.gigabytesOf(project));
        absolute.put("totalSnapshotsUsed", storage.snapshotsOf(project));
        absolute.put("totalBackupsUsed", 0).put("totalBackupGigabytesUsed", 0);
        ObjectNode limits = Json.object("rate", Json.array());
        limits.set("absolute", absolute);
        return LabResponse.json(200, Json.object("limits", limits));
    }

    /** Recording: messages. */
    private LabResponse messages(CinderCall call) {
        ArrayNode messages = Json.array();
        Optional<Volume> about = call.query()
                .first("resource_uuid")
                .flatMap(id -> Optional.ofNullable(storage.volumes().get(id)))
                .filter(volume -> call.sees(volume.plan.projectId()));
        about.ifPresent(volume -> volume.messages.forEach(text -> {
            String id = Identifiers.uuid();
            ObjectNode message = messages.addObject().put("id", id);
            message.put("event_id", text.startsWith("schedule") ? "VOLUME_VOLUME_001_003" : "VOLUME_VOLUME_008_012");
            message.put("user_message", text).put("message_level", "ERROR");
            message.put("created_at", Json.microseconds(storage.now()));
            message.put("guaranteed_until", Json.microseconds(storage.now().plus(Duration.ofDays(30))));
            message.put("request_id", volume.plan.requestId());
            message.set("links", call.links("messages", id));
            message.put("resource_type", "VOLUME").put("resource_uuid", volume.id());
        }));
        return LabResponse.json(200, Json.object("messages", messages));
    }
}
