// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.backend.BackendLeavingException;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.openstack.internal.cloud.AnyImage;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.flavour.OpenStackFlavours;
import io.cistern.vim.openstack.internal.storage.OpenStackStorage;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.MemoryJournal;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualStorageData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Machines whose flavour gives them volumes, on a cloud that is furnished as the one of {@code itests/openstack}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MachineVolumesScenarios {

    /** So many MiB. */
    private static final long NO_HOST_HAS = 1L << 24;

    private final List<String> flavourIds = new ArrayList<>();
    private LiveCloud cloud;
    private LiveCloud adminCloud;
    private OpenStackCompute compute;
    private OpenStackStorage storage;
    private OpenStackFlavours flavours;
    private String image;

    /** The cloud as one of its users. */
    abstract CloudSettings as(String user);

    @BeforeAll
    void reach() {
        cloud = new LiveCloud(as("alice"));
        adminCloud = new LiveCloud(as("admin"));
        compute = new OpenStackCompute(cloud.calls());
        storage = new OpenStackStorage(cloud.calls());
        flavours = new OpenStackFlavours(adminCloud.calls());
        image = AnyImage.raw(cloud.cloud());
    }

    @AfterAll
    void leave() {
        cloud.close();
        adminCloud.close();
    }

    @AfterEach
    void removeFlavours() {
        flavourIds.forEach(id -> adminCloud.call(flavours::deleteComputeFlavour, new DeleteComputeFlavourRequest(id)));
        flavourIds.clear();
    }

    @Test
    void machine_bootsFromAVolume_andTakesItsVolumesWithIt() {
        String flavour = flavour(volume(2, true), volume(1, false));
        assertThat(adminCloud
                        .call(
                                flavours::queryComputeFlavour,
                                QueryComputeFlavourRequest.builder()
                                        .queryComputeFlavourFilter(
                                                Optional.of(Filter.parse("(eq,flavourId," + flavour + ")")))
                                        .build())
                        .flavours())
                .singleElement()
                .satisfies(known ->
                        assertThat(known.storageAttributes()).containsExactly(volume(2, true), volume(1, false)));

        VirtualCompute made = allocate(LiveCloud.newJournal(), flavour);

        assertThat(made.vcImageId()).contains(image);
        assertThat(made.virtualDisks())
                .extracting(VirtualStorage::typeOfStorage)
                .containsOnly(TypesOfStorage.VOLUME);
        assertThat(made.virtualDisks())
                .extracting(VirtualStorage::sizeOfStorage)
                .containsExactly(2L, 1L);
        assertThat(made.virtualDisks())
                .allSatisfy(disk -> assertThat(disk.ownerId()).contains(made.computeId()));
        assertThat(show(made)).isEqualTo(made);
        assertThat(volumesOf(made)).hasSize(2);

        terminate(LiveCloud.newJournal(), made);
        made.virtualDisks().forEach(disk -> assertThat(volumes("storageId", disk.storageId()))
                .isEmpty());
    }

    @Test
    void machine_leavesTheVolumeBehind_thatWasTakenFromIt() {
        String flavour = flavour(ephemeral(1), volume(1, false));
        VirtualCompute made = allocate(LiveCloud.newJournal(), flavour);
        assertThat(made.virtualDisks())
                .extracting(VirtualStorage::typeOfStorage)
                .containsExactly(TypesOfStorage.EPHEMERAL, TypesOfStorage.VOLUME);
        String volume = made.virtualDisks().get(1).storageId();

        cloud.call(
                storage::operateVirtualisedStorageResource,
                new OperateStorageRequest(volume, StorageOperation.DETACH, Map.of()));
        terminate(LiveCloud.newJournal(), made);

        assertThat(volumes("storageId", volume)).hasSize(1);
        cloud.call(storage::terminateVirtualisedStorageResource, TerminateStorageRequest.of(volume));
    }

    @Test
    void allocateAndTerminate_happenOnce_whereverTheyBreakOffAndAreRepeated() {
        String flavour = flavour(volume(1, true), volume(1, false));
        String name = "volumes-" + UUID.randomUUID();
        boolean broke = true;
        for (int instant = 1; broke; instant++) {
            MemoryJournal allocation = LiveCloud.newJournal();
            broke = brokenOffAndRepeated(allocation, instant, () -> allocate(allocation, flavour, name));
            VirtualCompute made = only(named(name));
            assertThat(volumesOf(made)).as("instant %s", instant).hasSize(2);
            assertThat(volumes("storageName", name + "-volume0")).hasSize(1);
            assertThat(volumes("storageName", name + "-volume1")).hasSize(1);

            MemoryJournal termination = LiveCloud.newJournal();
            broke |= brokenOffAndRepeated(termination, instant, () -> terminate(termination, made));
            assertThat(named(name)).as("instant %s", instant).isEmpty();
            assertThat(volumes("storageName", name + "-volume0"))
                    .as("instant %s", instant)
                    .isEmpty();
            assertThat(volumes("storageName", name + "-volume1"))
                    .as("instant %s", instant)
                    .isEmpty();
        }
    }

    @Test
    void allocate_isTakenBack_whereverItBreaksOff() {
        String flavour = flavour(volume(1, true), volume(1, false));
        String name = "volumes-" + UUID.randomUUID();
        boolean broke = true;
        for (int instant = 1; broke; instant++) {
            MemoryJournal journal = LiveCloud.newJournal();
            journal.breakAt(instant);
            broke = false;
            try {
                allocate(journal, flavour, name);
            } catch (BackendLeavingException e) {
                broke = true;
            }
            journal.undoAll();
            assertThat(named(name)).as("instant %s", instant).isEmpty();
            assertThat(volumes("storageName", name + "-volume0"))
                    .as("instant %s", instant)
                    .isEmpty();
            assertThat(volumes("storageName", name + "-volume1"))
                    .as("instant %s", instant)
                    .isEmpty();
        }
    }

    @Test
    void allocate_isTakenBack_whereNoHostHasRoom() {
        String flavour = flavour(NO_HOST_HAS, volume(1, true), volume(1, false));
        String name = "volumes-" + UUID.randomUUID();

        assertThat(catchThrowableOfType(
                                InfrastructureException.class,
                                () -> adminCloud.call(
                                        new OpenStackCompute(adminCloud.calls())::allocateVirtualisedComputeResource,
                                        asked(flavour, name)))
                        .code())
                .isEqualTo(ErrorCode.NO_CAPACITY);

        List<VirtualStorage> left = adminCloud
                .call(
                        new OpenStackStorage(adminCloud.calls())::queryVirtualisedStorageResource,
                        new QueryStorageRequest(Optional.empty(), Optional.empty(), Page.FIRST))
                .queryResult();
        assertThat(left).extracting(VirtualStorage::storageName).noneSatisfy(known -> assertThat(known)
                .hasValueSatisfying(text -> assertThat(text).startsWith(name)));
    }

    @Test
    void flavour_isRefused_whoseDiskIsNone() {
        assertThat(catchThrowableOfType(
                                InfrastructureException.class,
                                () -> flavour(new VirtualStorageData(
                                        TypesOfStorage.OBJECT, 1, Optional.empty(), Optional.empty())))
                        .code())
                .isEqualTo(ErrorCode.NOT_SUPPORTED);
    }

    private static boolean brokenOffAndRepeated(MemoryJournal journal, int instant, Runnable run) {
        journal.breakAt(instant);
        try {
            run.run();
            return false;
        } catch (BackendLeavingException e) {
            journal.breakAt(Integer.MAX_VALUE);
            run.run();
            return true;
        }
    }

    private String flavour(VirtualStorageData... disks) {
        return flavour(64, disks);
    }

    private String flavour(long memory, VirtualStorageData... disks) {
        VirtualComputeFlavour flavour = VirtualComputeFlavour.builder()
                .virtualMemory(new VirtualMemoryData(memory, Optional.empty(), Optional.empty()))
                .virtualCpu(VirtualCpuData.builder().numVirtualCpu(1).build())
                .storageAttributes(List.of(disks))
                .build();
        String id = adminCloud
                .call(flavours::createComputeFlavour, new CreateComputeFlavourRequest(flavour, Map.of()))
                .flavourId();
        flavourIds.add(id);
        return id;
    }

    private static VirtualStorageData volume(long size, boolean isBoot) {
        return new VirtualStorageData(TypesOfStorage.VOLUME, size, Optional.empty(), Optional.of(isBoot));
    }

    private static VirtualStorageData ephemeral(long size) {
        return new VirtualStorageData(TypesOfStorage.EPHEMERAL, size, Optional.empty(), Optional.of(true));
    }

    private VirtualCompute allocate(MemoryJournal journal, String flavour) {
        return allocate(journal, flavour, "volumes-" + UUID.randomUUID());
    }

    private VirtualCompute allocate(MemoryJournal journal, String flavour, String name) {
        return cloud.run(journal, compute::allocateVirtualisedComputeResource, asked(flavour, name))
                .computeData();
    }

    private AllocateComputeRequest asked(String flavour, String name) {
        return AllocateComputeRequest.builder()
                .computeName(Optional.of(name))
                .computeFlavourId(flavour)
                .vcImageId(Optional.of(image))
                .build();
    }

    private void terminate(MemoryJournal journal, VirtualCompute machine) {
        cloud.run(
                journal, compute::terminateVirtualisedComputeResource, TerminateComputeRequest.of(machine.computeId()));
    }

    private VirtualCompute show(VirtualCompute machine) {
        return only(machines("computeId", machine.computeId()));
    }

    private List<VirtualCompute> named(String name) {
        return machines("computeName", name);
    }

    private List<VirtualCompute> machines(String attribute, String value) {
        return cloud.call(
                        compute::queryVirtualisedComputeResource,
                        QueryComputeRequest.builder()
                                .queryComputeFilter(Optional.of(Filter.parse("(eq," + attribute + "," + value + ")")))
                                .build())
                .queryResult();
    }

    private List<VirtualStorage> volumesOf(VirtualCompute machine) {
        return volumes("ownerId", machine.computeId());
    }

    private List<VirtualStorage> volumes(String attribute, String value) {
        return cloud.call(
                        storage::queryVirtualisedStorageResource,
                        new QueryStorageRequest(
                                Optional.of(Filter.parse("(eq," + attribute + "," + value + ")")),
                                Optional.empty(),
                                Page.FIRST))
                .queryResult();
    }

    private static <T> T only(List<T> elements) {
        assertThat(elements).hasSize(1);
        return elements.get(0);
    }
}
