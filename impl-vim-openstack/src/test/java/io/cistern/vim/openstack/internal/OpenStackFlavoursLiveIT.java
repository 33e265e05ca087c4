// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.HttpLimits;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualComputeFlavourBuilder;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualCpuPinningData;
import io.cistern.vim.compute.VirtualCpuPinningPolicy;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.compute.VirtualNetworkInterfaceData;
import io.cistern.vim.openstack.internal.flavour.OpenStackFlavours;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorageData;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Flavours on a real cloud, as its administrator. */
@EnabledIfSystemProperty(named = "cistern.cloud", matches = ".+")
class OpenStackFlavoursLiveIT extends FlavourScenarios {

    private static LiveCloud cloud;
    private static OpenStackFlavours flavours;

    private final String name = "live-" + UUID.randomUUID();

    @BeforeAll
    static void reach() {
        cloud = new LiveCloud(
                new CloudsFile(Path.of(System.getProperty("cistern.cloud")), "admin").read(HttpLimits.DEFAULT));
        flavours = new OpenStackFlavours(cloud.calls());
    }

    @AfterAll
    static void leave() {
        cloud.close();
    }

    @Override
    LiveCloud cloud() {
        return cloud;
    }

    @Override
    OpenStackFlavours flavours() {
        return flavours;
    }

    @Test
    void flavour_keepsWhatItWasCreatedWith() {
        VirtualComputeFlavour asked = flavour(1024)
                .flavourName(Optional.of(name))
                .isPublic(Optional.of(false))
                .virtualCpu(VirtualCpuData.builder()
                        .numVirtualCpu(2)
                        .virtualCpuPinning(Optional.of(
                                new VirtualCpuPinningData(Optional.of(VirtualCpuPinningPolicy.STATIC), List.of())))
                        .build())
                .virtualNetworkInterface(List.of(VirtualNetworkInterfaceData.builder()
                        .networkId(Optional.of("00000000-0000-0000-0000-000000000000"))
                        .typeVirtualNic("direct")
                        .build()))
                .metadata(Map.of("tier", "gold"))
                .build();
        String id = create(asked);

        VirtualComputeFlavour seen = cloud.call(
                        flavours::queryComputeFlavour,
                        QueryComputeFlavourRequest.builder()
                                .queryComputeFlavourFilter(Optional.of(Filter.parse("(eq,flavourName," + name + ")")))
                                .build())
                .flavours()
                .get(0);

        assertThat(seen.flavourId()).contains(id);
        assertThat(seen).usingRecursiveComparison().ignoringFields("flavourId").isEqualTo(asked);
        cloud.call(flavours::deleteComputeFlavour, new DeleteComputeFlavourRequest(id));
    }

    @Test
    void flavour_refusesWhatOpenStackCannotPromise() {
        VirtualComputeFlavour clocked = flavour(512)
                .virtualCpu(VirtualCpuData.builder()
                        .numVirtualCpu(1)
                        .cpuClock(Optional.of(BigDecimal.TEN))
                        .build())
                .build();

        assertThatThrownBy(() -> create(clocked)).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.NOT_SUPPORTED);
            assertThat(e.details().attribute()).contains("flavour.virtualCpu.cpuClock");
        });
    }

    private static VirtualComputeFlavourBuilder flavour(long memory) {
        return VirtualComputeFlavour.builder()
                .isPublic(Optional.of(true))
                .virtualMemory(new VirtualMemoryData(memory, Optional.empty(), Optional.empty()))
                .virtualCpu(VirtualCpuData.builder().numVirtualCpu(1).build())
                .storageAttributes(List.of(
                        new VirtualStorageData(TypesOfStorage.EPHEMERAL, 1, Optional.empty(), Optional.of(true))));
    }

    private static String create(VirtualComputeFlavour flavour) {
        return cloud.call(flavours::createComputeFlavour, new CreateComputeFlavourRequest(flavour, Map.of()))
                .flavourId();
    }
}
