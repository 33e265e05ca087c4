// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cinder.NewVolume;
import io.cistern.vim.openstack.internal.cinder.VolumeQuery;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.MarkedStep;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.cloud.ServiceType;
import io.cistern.vim.openstack.internal.glance.GlanceImage;
import io.cistern.vim.openstack.internal.nova.NewServer.BlockDevice;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.openstack.internal.storage.StorageRequests;
import io.cistern.vim.openstack.internal.storage.Volumes;
import io.cistern.vim.storage.VirtualStorageData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Volumes that a flavour gives to each machine: made with it, and removed with it while they are attached.
 *
 * <p>They are made here, not by Nova, so that they carry their mark. Nova removes them with the server, unless it fails
 * to; before a server is removed they therefore take the mark of the termination, by which what is left is found.
 */
final class OwnVolumes {

    /** The steps of an allocation that make them begin so. */
    static final String STEP = "volume";

    private static final Pattern MARK = Pattern.compile("cistern:[^:]+:" + STEP + "\\d+");

    private final CloudAccess cloud;
    private final Waiter waiter;
    private final CallLimit limit;

    OwnVolumes(CloudAccess cloud, Waiter waiter, CallLimit limit) {
        this.cloud = cloud;
        this.waiter = waiter;
        this.limit = limit;
    }

    /** Checks that they can be made, the one to boot from out of the image. */
    void verify(List<VirtualStorageData> wanted, GlanceImage image) {
        if (wanted.isEmpty()) {
            return;
        }
        if (!cloud.offers(ServiceType.BLOCK_STORAGE)) {
            throw InfrastructureException.valueNotSupported(
                    "computeFlavourId", "the flavour has volumes, and the cloud has no Block Storage", "name another");
        }
        wanted.stream()
                .filter(OwnVolumes::isBoot)
                .forEach(boot -> StorageRequests.fits("vcImageId", image, boot.sizeOfStorage()));
        Quota.forVolumes(
                cloud,
                Optional.empty(),
                wanted.stream().map(VirtualStorageData::sizeOfStorage).toList());
    }

    /**
     * Makes them, all at once, and waits until they can be used.
     *
     * @param imageId what the one to boot from is filled with
     * @param zone where the server is to be; volumes are kept there if they can be
     * @param name of the server
     */
    List<String> make(
            MarkedStep steps,
            List<VirtualStorageData> wanted,
            String imageId,
            Supplier<Optional<String>> zone,
            String name) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Volumes volumes = volumes();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            VirtualStorageData data = wanted.get(i);
            String volumeName = name + "-" + STEP + i;
            ids.add(volumes.make(
                    steps,
                    STEP + i,
                    mark -> new NewVolume(
                            new NewVolume.Volume(
                                    volumeName,
                                    data.sizeOfStorage(),
                                    Optional.empty(),
                                    zone.get().filter(known -> cloud.lookups()
                                            .volumeZones(cloud)
                                            .contains(known)),
                                    Optional.of(imageId).filter(image -> isBoot(data)),
                                    Optional.empty(),
                                    mark),
                            Optional.empty())));
        }
        ids.forEach(volumes::awaitMade);
        return ids;
    }

    /** Passes through the steps that were made before the flavour was removed, so that they can be taken back. */
    void retrace(MarkedStep steps, Journal journal, Function<String, StepResult> create) {
        if (!cloud.offers(ServiceType.BLOCK_STORAGE)) {
            return;
        }
        for (int i = 0; !marked(journal.ownershipTag(STEP + i)).isEmpty(); i++) {
            volumes().retrace(steps, STEP + i, create);
        }
    }

    private List<CinderVolume> marked(String mark) {
        return cloud.cinder().volumes(VolumeQuery.having(Volumes.MARK, mark)).items();
    }

    /** How the server is given them; nothing: it has its image on a disk of the host, and that is all. */
    static List<BlockDevice> devices(List<VirtualStorageData> wanted, List<String> ids, String imageId) {
        List<BlockDevice> devices = new ArrayList<>();
        if (!wanted.isEmpty() && wanted.stream().noneMatch(OwnVolumes::isBoot)) {
            devices.add(BlockDevice.ofImage(imageId));
        }
        for (int i = 0; i < ids.size(); i++) {
            devices.add(BlockDevice.ofVolume(ids.get(i), isBoot(wanted.get(i))));
        }
        return devices;
    }

    static boolean isBoot(VirtualStorageData volume) {
        return volume.isBoot().orElse(false);
    }

    /**
     * Puts the mark of the termination on those that go with a server.
     *
     * @return whether there are any
     */
    boolean claim(NovaServer server, String terminationMark) {
        if (!cloud.offers(ServiceType.BLOCK_STORAGE)) {
            return false;
        }
        boolean any = false;
        for (NovaServer.AttachedVolume attached : server.volumes()) {
            Optional<String> mark = cloud.cinder().volume(attached.id()).map(Volumes::markOf);
            if (mark.filter(text -> MARK.matcher(text).matches()).isPresent()) {
                any = true;
                cloud.cinder().addMetadata(attached.id(), Map.of(Volumes.MARK, terminationMark));
            }
        }
        return any;
    }

    /** Waits for those that have been claimed to be gone, and removes what is left. */
    void remove(String terminationMark) {
        if (cloud.offers(ServiceType.BLOCK_STORAGE)) {
            marked(terminationMark).forEach(volume -> volumes().remove(volume.id()));
        }
    }

    private Volumes volumes() {
        return new Volumes(cloud.cinder(), waiter, limit);
    }
}
