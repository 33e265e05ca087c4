// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.openstack.internal.cinder.CinderSnapshot;
import io.cistern.vim.openstack.internal.glance.GlanceImage;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorageData;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What requests must be like for Block Storage to take them. Nothing here asks the cloud. */
public final class StorageRequests {

    private static final Pattern METADATA_KEY = Pattern.compile("[a-zA-Z0-9-_:. /]{1,255}");
    private static final long GIB = 1L << 30;

    private StorageRequests() {}

    /** Refuses what no volume can be. */
    public static void refuseUnsupported(String path, VirtualStorageData data) {
        if (!data.typeOfStorage().equals(TypesOfStorage.VOLUME)) {
            throw InfrastructureException.valueNotSupported(
                    path + ".typeOfStorage",
                    data.typeOfStorage() + " is no storage of OpenStack that is served here",
                    "use " + TypesOfStorage.VOLUME);
        }
        if (data.rdmaEnabled().orElse(false)) {
            throw InfrastructureException.valueNotSupported(
                    path + ".rdmaEnabled",
                    "a volume of OpenStack has RDMA through its flavour only",
                    "leave it out and name a flavour that has it");
        }
    }

    static void refuseReservation(Optional<String> reservationId) {
        reservationId.ifPresent(id -> {
            throw InfrastructureException.valueNotSupported(
                    "reservationId", "Block Storage has no reservations", "leave it out");
        });
    }

    static void metadata(String path, Map<String, String> metadata) {
        metadata.keySet().stream()
                .filter(key -> !METADATA_KEY.matcher(key).matches())
                .findFirst()
                .ifPresent(key -> {
                    throw InfrastructureException.invalidArgument(
                            path + "/" + key,
                            "has a key of letters, digits, spaces and - _ : . / on OpenStack",
                            "rename the key");
                });
    }

    /** Checks that a volume of a size can be filled from an image. */
    public static void fits(String imagePath, GlanceImage image, long size) {
        check(image.isActive(), imagePath, "is active, not " + image.status(), "wait for it or name another image");
        check(
                image.minDisk() <= size && image.size().orElse(0L) <= size * GIB,
                imagePath,
                "needs no more than the " + size + " GiB that are asked for",
                "ask for a larger size");
    }

    /** Checks that a volume of a size can be filled from a snapshot. */
    static void fits(CinderSnapshot snapshot, long size) {
        check(
                snapshot.status().equals("available"),
                "sourceSnapshotId",
                "is available, not " + snapshot.status(),
                "wait for it or name another snapshot");
        check(
                snapshot.size() <= size,
                "storageData.storageAttributes.sizeOfStorage",
                "is at least that of the snapshot, " + snapshot.size() + " GiB",
                "ask for a larger size");
    }

    private static void check(boolean holds, String path, String rule, String remedy) {
        if (!holds) {
            throw InfrastructureException.invalidArgument(path, rule, remedy);
        }
    }
}
