// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.compute.ComputeOperationKeys;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.MarkedStep;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.cloud.ServiceType;
import io.cistern.vim.openstack.internal.glance.GlanceClient;
import io.cistern.vim.openstack.internal.glance.GlanceImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Snapshots of a machine: images that carry their mark as a property. Those of a volume's machine refer to volumes. */
final class ComputeSnapshots {

    private static final String MARK = "cistern_mark";
    /** An image that an administrator's credential makes belongs to another project than its machine. */
    private static final String GROUP = "cistern_group";

    private static final String ID = "computeOperationInputData/" + ComputeOperationKeys.SNAPSHOT_ID;
    private static final Set<String> ENDED = Set.of("active", "killed", "deleted", "pending_delete", "deactivated");

    private final CallScope scope;
    private final Journal journal;
    private final Waiter waiter;
    private final TargetServer target;
    private final Map<String, String> given;

    ComputeSnapshots(CallScope scope, Waiter waiter, TargetServer target, Map<String, String> given) {
        this.scope = scope;
        this.journal = scope.context().journal();
        this.waiter = waiter;
        this.target = target;
        this.given = given;
    }

    /** Makes one; complete when it can be used. */
    Map<String, String> create() {
        String name = Optional.ofNullable(given.get(ComputeOperationKeys.SNAPSHOT_NAME))
                .orElse("snapshot-" + scope.context().operationId());
        String id = new MarkedStep(journal, scope.limit())
                .make(
                        "snapshot",
                        mark -> glance().images(MARK, mark).stream()
                                .map(GlanceImage::id)
                                .toList(),
                        mark -> target.nova().createImage(target.id(), name, properties(mark)),
                        made -> glance().deleteImage(made));
        awaitActive(id);
        target.settled();
        Map<String, String> output = new LinkedHashMap<>();
        output.put(ComputeOperationKeys.SNAPSHOT_ID, id);
        output.put(ComputeOperationKeys.SNAPSHOT_NAME, name);
        output.put(ComputeOperationKeys.SNAPSHOT_LOCATION, target.cloud().address(ServiceType.IMAGE) + "/images/" + id);
        return output;
    }

    private Map<String, String> properties(String mark) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(MARK, mark);
        target.now().projectId().ifPresent(project -> properties.put(GROUP, project));
        return properties;
    }

    private void awaitActive(String id) {
        Optional<GlanceImage> seen = waiter.until(
                scope.limit(), () -> glance().image(id), found -> found.map(image -> ENDED.contains(image.status()))
                        .orElse(true));
        if (seen.filter(GlanceImage::isActive).isEmpty()) {
            throw new InfrastructureException(
                    ErrorCode.BACKEND_ERROR,
                    "the snapshot " + id + " of compute resource " + target.id() + " was not finished: it is "
                            + seen.map(GlanceImage::status).orElse("gone"),
                    ErrorDetails.builder()
                            .resourceId(target.id())
                            .origin(ErrorOrigin.BACKEND)
                            .remedy("look at the storage of the image service")
                            .build());
        }
    }

    /** Checks that the snapshot to delete is one of this machine. */
    void mustExist() {
        String id = given.get(ComputeOperationKeys.SNAPSHOT_ID);
        References.existing(
                ID,
                "snapshot of compute resource " + target.id() + ",",
                id,
                glance().image(id)
                        .filter(image ->
                                image.instanceUuid().filter(target.id()::equals).isPresent()));
    }

    /** Deletes one. */
    Map<String, String> delete() {
        String id = given.get(ComputeOperationKeys.SNAPSHOT_ID);
        journal.perform("delete", id, () -> glance().deleteImage(id));
        return Map.of();
    }

    private GlanceClient glance() {
        return target.cloud().glance();
    }
}
