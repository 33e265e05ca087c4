// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import io.cistern.examples.backend.internal.ExampleBackend;
import io.cistern.tck.Fixtures;
import io.cistern.tck.NamedHoldings;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The example backend as a client sees it: through REST and the gateway. */
final class ServedExample extends Served {

    private static final String VIM = "edge-1";

    ServedExample(Path directory) {
        super(ServedGateway.of(directory, new ExampleBackend(VIM)));
        flavour("small", 1);
        flavour("large", 2);
    }

    private void flavour(String id, long size) {
        Outcome.result(to(VirtualisedComputeFlavourManagement.class)
                .createComputeFlavour(
                        call(),
                        new CreateComputeFlavourRequest(
                                VirtualComputeFlavour.builder()
                                        .flavourId(Optional.of(id))
                                        .flavourName(Optional.of(id))
                                        .virtualCpu(VirtualCpuData.builder()
                                                .numVirtualCpu(size)
                                                .build())
                                        .virtualMemory(
                                                new VirtualMemoryData(512 * size, Optional.empty(), Optional.empty()))
                                        .build(),
                                Map.of())));
    }

    @Override
    public <T> T to(Class<T> standardInterface) {
        return client().vim(VIM, standardInterface);
    }

    @Override
    public Fixtures fixtures() {
        return new Fixtures("image-1", "small", Optional.of("large"), List.of("host-1", "host-2"));
    }

    @Override
    public Set<String> holdings(String prefix) {
        return new NamedHoldings(this, prefix).identifiers();
    }
}
