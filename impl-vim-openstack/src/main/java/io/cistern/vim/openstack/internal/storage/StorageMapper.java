// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.vim.OperationalState;
import io.cistern.vim.openstack.internal.cinder.CinderType;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.network.Tags;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Volumes in the words of the standard. What the cloud withholds stays absent. */
public final class StorageMapper {

    private static final Set<String> ENABLED = Set.of(
            "available",
            "in-use",
            "reserved",
            "attaching",
            "detaching",
            "extending",
            "uploading",
            "retyping",
            "maintenance");

    private StorageMapper() {}

    /** @param cloud tells the ids of volume types, which older releases show by name only */
    public static VirtualStorage toStorage(CloudAccess cloud, CinderVolume volume) {
        return toStorage(volume, volume.typeId().or(() -> volume.typeName()
                .flatMap(name -> cloud.lookups().volumeType(cloud, name))
                .map(CinderType::id)));
    }

    static VirtualStorage toStorage(CinderVolume volume, Optional<String> flavourId) {
        return VirtualStorage.builder()
                .storageId(volume.id())
                .storageName(volume.name().filter(name -> !name.isEmpty()))
                .flavourId(flavourId)
                .typeOfStorage(TypesOfStorage.VOLUME)
                .sizeOfStorage(volume.size())
                .ownerId(volume.serverIds().stream().findFirst())
                .zoneId(volume.availabilityZone().filter(zone -> !zone.isEmpty()))
                .hostId(volume.host().filter(host -> !host.isEmpty()))
                .operationalState(
                        ENABLED.contains(volume.status()) ? OperationalState.ENABLED : OperationalState.DISABLED)
                .metadata(metadata(volume))
                .resourceGroupId(volume.projectId())
                .build();
    }

    private static Map<String, String> metadata(CinderVolume volume) {
        Map<String, String> metadata = new LinkedHashMap<>(volume.metadata());
        metadata.keySet().removeIf(key -> key.startsWith(Tags.RESERVED));
        return metadata;
    }
}
