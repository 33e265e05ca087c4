// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.information;

import io.cistern.vim.openstack.internal.cinder.CinderPool;
import io.cistern.vim.openstack.internal.cinder.CinderType;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorageResourceInformation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Volume types in the words of the standard. */
final class StorageInformationMapper {

    /** The zones that a type is bound to, separated by commas. */
    private static final String ZONES = "RESKEY:availability_zones";

    /** How volumes are reached by RDMA, in the words of the drivers. */
    private static final Set<String> RDMA = Set.of("iser", "nvme-rdma", "nvmeof_rdma", "nvmet_rdma");

    private StorageInformationMapper() {}

    /** For whom back ends are hidden. */
    static VirtualStorageResourceInformation toInformation(CinderType type, List<String> openZones) {
        return information(type, Optional.empty(), inZones(type, openZones));
    }

    /** @param zones by service, {@code host@backend} */
    static VirtualStorageResourceInformation toInformation(
            CinderType type, List<CinderPool> pools, Map<String, String> zones) {
        List<CinderPool> own = pools.stream().filter(type::leadsTo).toList();
        List<String> ownZones = own.stream()
                .filter(CinderPool::isUp)
                .flatMap(pool -> Optional.ofNullable(zones.get(pool.service())).stream())
                .distinct()
                .sorted()
                .toList();
        return information(type, rdma(own), inZones(type, ownZones));
    }

    private static VirtualStorageResourceInformation information(
            CinderType type, Optional<Boolean> rdma, List<String> zones) {
        return VirtualStorageResourceInformation.builder()
                .storageResourceTypeId(type.id())
                .typeOfStorage(TypesOfStorage.VOLUME)
                .rdmaSupported(rdma)
                .zoneId(zones)
                .build();
    }

    private static List<String> inZones(CinderType type, List<String> zones) {
        return Optional.ofNullable(type.extraSpecs().get(ZONES))
                .map(text -> List.of(text.split("\\s*,\\s*")))
                .map(bound -> zones.stream().filter(bound::contains).toList())
                .orElse(zones);
    }

    /** Known where the pools agree. */
    private static Optional<Boolean> rdma(List<CinderPool> pools) {
        List<Boolean> told = pools.stream()
                .flatMap(pool -> pool.capabilities().protocols().stream())
                .map(protocol -> RDMA.contains(protocol.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
        return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
    }
}
