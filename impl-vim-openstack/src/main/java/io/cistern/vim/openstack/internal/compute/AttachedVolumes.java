// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cinder.VolumeQuery;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.ServiceType;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.openstack.internal.storage.StorageMapper;
import io.cistern.vim.openstack.internal.wire.Listing;
import io.cistern.vim.storage.VirtualStorage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The volumes of servers, in the words of the standard. */
final class AttachedVolumes {

    /** Fewer volumes than that are asked for one by one rather than looked for in the list. */
    private static final int FEW = 10;

    private static final int PAGE = 1_000;
    private static final String IMAGE_ID = "image_id";

    private final Map<String, AttachedVolume> byId = new HashMap<>();

    /**
     * One of them.
     *
     * @param imageId what it was filled from
     */
    record AttachedVolume(VirtualStorage disk, Optional<String> imageId) {}

    private AttachedVolumes() {}

    /** Nobody's. */
    static AttachedVolumes none() {
        return new AttachedVolumes();
    }

    /** Reads those of some servers; where there are none, nothing is asked. */
    static AttachedVolumes of(CloudAccess cloud, List<NovaServer> servers) {
        Set<String> ids = new HashSet<>();
        servers.forEach(server -> server.volumes().forEach(attached -> ids.add(attached.id())));
        AttachedVolumes volumes = new AttachedVolumes();
        if (ids.isEmpty() || !cloud.offers(ServiceType.BLOCK_STORAGE)) {
            return volumes;
        }
        if (ids.size() <= FEW) {
            ids.forEach(id -> cloud.cinder().volume(id).ifPresent(volume -> volumes.add(cloud, volume)));
        } else {
            volumes.findAll(cloud, ids);
        }
        return volumes;
    }

    /** Those of one of the servers, in the order in which they were attached. */
    List<AttachedVolume> of(NovaServer server) {
        return server.volumes().stream()
                .flatMap(attached -> Optional.ofNullable(byId.get(attached.id())).stream())
                .toList();
    }

    private void findAll(CloudAccess cloud, Set<String> ids) {
        Optional<String> marker = Optional.empty();
        Listing<CinderVolume> page;
        do {
            page = cloud.cinder()
                    .volumes(new VolumeQuery(
                            cloud.isAdmin(), Optional.empty(), Optional.empty(), Map.of(), marker, PAGE));
            for (CinderVolume volume : page.items()) {
                if (ids.contains(volume.id())) {
                    add(cloud, volume);
                }
                marker = Optional.of(volume.id());
            }
        } while (page.more() && byId.size() < ids.size());
    }

    private void add(CloudAccess cloud, CinderVolume volume) {
        byId.put(
                volume.id(),
                new AttachedVolume(
                        StorageMapper.toStorage(cloud, volume),
                        Optional.ofNullable(volume.imageMetadata().get(IMAGE_ID))));
    }
}
