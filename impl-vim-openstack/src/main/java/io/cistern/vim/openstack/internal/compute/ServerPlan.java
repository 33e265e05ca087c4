// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.UserData;
import io.cistern.vim.compute.UserDataMethod;
import io.cistern.vim.openstack.internal.glance.GlanceImage;
import io.cistern.vim.openstack.internal.nova.NewServer;
import io.cistern.vim.openstack.internal.nova.NewServer.BlockDevice;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request of the standard as a body for Nova, and what must hold for Nova to take it. Nothing here asks the cloud. */
final class ServerPlan {

    private static final int MAX_METADATA = 128;
    private static final long GIB = 1L << 30;

    private ServerPlan() {}

    /** Refuses what OpenStack cannot do. */
    static void refuseUnsupported(AllocateComputeRequest request) {
        request.reservationId().ifPresent(id -> {
            throw InfrastructureException.valueNotSupported(
                    "reservationId", "the cloud has no reservation service that is known here", "leave it out");
        });
        if (request.vcImageId().isEmpty()) {
            throw InfrastructureException.valueNotSupported(
                    "vcImageId", "a machine of OpenStack boots from an image or a volume", "name an image");
        }
        request.userData().ifPresent(UserDataDocument::refuseUnsupported);
        // One pair is ours.
        checkMetadata("metaData", request.metaData(), request.metaData().size() + 1);
    }

    /**
     * Checks metadata that a server is given.
     *
     * @param count how many pairs it then has
     */
    static void checkMetadata(String path, Map<String, String> given, int count) {
        if (count > MAX_METADATA) {
            throw InfrastructureException.invalidArgument(
                    path, "has at most " + (MAX_METADATA - 1) + " pairs on OpenStack", "remove one");
        }
        given.keySet().stream()
                .filter(key -> key.startsWith(ComputeMapper.OUR_PREFIX))
                .findFirst()
                .ifPresent(key -> {
                    throw InfrastructureException.invalidArgument(
                            path + "/" + key,
                            "does not start with " + ComputeMapper.OUR_PREFIX + ", which is reserved",
                            "rename the key");
                });
    }

    /** Checks that an image can boot with a flavour. */
    static void verify(GlanceImage image, NovaFlavor flavor) {
        check(image.isActive(), "is active, not " + image.status(), "wait for it or name another image");
        check(
                image.minRam() <= flavor.ram(),
                "needs no more memory than the flavour has: " + image.minRam() + " MB of " + flavor.ram(),
                "choose a larger flavour");
        // A flavour without a disk takes the image's own size.
        boolean fits = flavor.disk() == 0
                || image.minDisk() <= flavor.disk() && image.size().orElse(0L) <= flavor.disk() * GIB;
        check(
                fits,
                "needs no more disk than the flavour has, " + flavor.disk() + " GB",
                "choose a flavour with a larger disk");
    }

    private static void check(boolean holds, String rule, String remedy) {
        if (!holds) {
            throw InfrastructureException.invalidArgument("vcImageId", rule, remedy);
        }
    }

    static NewServer body(
            AllocateComputeRequest request,
            String name,
            List<String> portIds,
            List<BlockDevice> devices,
            Placement placement,
            String mark) {
        Map<String, String> metadata = new LinkedHashMap<>(request.metaData());
        metadata.put(ComputeMapper.FLAVOUR_KEY, request.computeFlavourId());
        Object networks = portIds.isEmpty()
                ? "none"
                : portIds.stream().map(NewServer.Port::new).toList();
        return new NewServer(
                new NewServer.Server(
                        name,
                        request.computeFlavourId(),
                        request.vcImageId().filter(image -> bootsFromImage(devices)),
                        networks,
                        Optional.of(devices).filter(some -> !some.isEmpty()),
                        metadata,
                        List.of(mark),
                        request.userData().map(UserDataDocument::encoded),
                        request.userData()
                                .flatMap(UserData::method)
                                .map(method -> method != UserDataMethod.METADATA_SERVICE),
                        placement.zone(),
                        placement.host()),
                Optional.of(placement.hints()).filter(hints -> !hints.isEmpty()));
    }

    /** Rather than from a volume that was filled from it. */
    private static boolean bootsFromImage(List<BlockDevice> devices) {
        return devices.stream()
                .noneMatch(
                        device -> device.bootIndex() == 0 && device.sourceType().equals("volume"));
    }
}
