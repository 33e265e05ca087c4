// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import static io.cistern.examples.backend.internal.Tampering.before;
import static io.cistern.examples.backend.internal.Tampering.request;

import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeRequestBuilder;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.VirtualComputeFlavourBuilder;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkRequestBuilder;
import io.cistern.vim.network.VirtualNetworkPortDataBuilder;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.AllocateStorageRequestBuilder;
import io.cistern.vim.storage.VirtualStorageFlavour;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What authors of backends get wrong where they make something. */
enum AllocationDefect implements SeededDefect<Tampering<SimulatedCloud>> {
    FORGETS_METADATA(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_2_allocate_network_isShownAsItWasWanted",
            request(AllocateNetworkRequest.class, asked -> AllocateNetworkRequestBuilder.builder(asked)
                    .metaData(Map.of())
                    .build())),
    FORGETS_THE_NAME(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_2_allocate_runsAsItWasWanted",
            request(AllocateComputeRequest.class, asked -> AllocateComputeRequestBuilder.builder(asked)
                    .computeName(Optional.empty())
                    .build())),
    ROUNDS_SIZES(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_2_allocate_isShownAsItWasWanted",
            request(AllocateStorageRequest.class, asked -> AllocateStorageRequestBuilder.builder(asked)
                    .storageData(VirtualStorageFlavour.volume(
                            asked.storageData().storageAttributes().sizeOfStorage() + 3))
                    .build())),
    CHOOSES_ITS_OWN_ADDRESSES(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_2_allocate_port_takesTheAddressesThatAreGiven",
            request(AllocateNetworkRequest.class, asked -> AllocateNetworkRequestBuilder.builder(asked)
                    .typeNetworkPortData(
                            asked.typeNetworkPortData().map(data -> VirtualNetworkPortDataBuilder.builder(data)
                                    .ipAddress(List.of())
                                    .build()))
                    .build())),
    CHOOSES_ITS_OWN_IDENTIFIERS(
            SeededDefectsTest.Flavours.class,
            "clause7_3_5_2_create_takesTheIdentifierThatIsGiven",
            request(
                    CreateComputeFlavourRequest.class,
                    asked -> new CreateComputeFlavourRequest(
                            VirtualComputeFlavourBuilder.builder(asked.flavour())
                                    .flavourId(Optional.empty())
                                    .build(),
                            asked.metaData()))),
    TAKES_NAMES_TWICE(
            SeededDefectsTest.Flavours.class,
            "clause7_3_5_2_create_failsWithConflict_whenTheNameIsTaken",
            before(CreateComputeFlavourRequest.class, (cloud, asked) -> cloud.flavours
                    .ids()
                    .forEach(id -> cloud.flavours.change(id, known -> VirtualComputeFlavourBuilder.builder(known)
                            .flavourName(Optional.of(UUID.randomUUID().toString()))
                            .build())))),
    IGNORES_INTERFACES(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_2_allocate_makesInterfacesThatEndWithTheMachine",
            request(AllocateComputeRequest.class, asked -> AllocateComputeRequestBuilder.builder(asked)
                    .interfaceData(List.of())
                    .build())),
    IGNORES_AFFINITY(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_9_group_keepsItsMembersApart",
            request(AllocateComputeRequest.class, asked -> AllocateComputeRequestBuilder.builder(asked)
                    .affinityOrAntiAffinityConstraints(List.of())
                    .build()));

    private final Class<?> kit;
    private final String caughtBy;
    private final Tampering<SimulatedCloud> tampering;

    AllocationDefect(Class<?> kit, String caughtBy, Tampering<SimulatedCloud> tampering) {
        this.kit = kit;
        this.caughtBy = caughtBy;
        this.tampering = tampering;
    }

    @Override
    public Class<?> kit() {
        return kit;
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }

    @Override
    public Tampering<SimulatedCloud> tampering() {
        return tampering;
    }
}
