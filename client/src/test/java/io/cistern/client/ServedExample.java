// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.api.CallContext;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.Capability;
import io.cistern.examples.backend.internal.ExampleBackend;
import io.cistern.tck.Access;
import io.cistern.tck.Fixtures;
import io.cistern.tck.NamedHoldings;
import io.cistern.tck.Subject;
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
final class ServedExample implements Subject, Access {

    private static final String VIM = "edge-1";

    private final ServedGateway gateway;
    private final CisternClient client;
    private final List<Capability> capabilities;

    ServedExample(Path directory) {
        gateway = ServedGateway.of(directory, new ExampleBackend(VIM));
        client = gateway.client();
        flavour("small", 1);
        flavour("large", 2);
        capabilities = Outcome.result(
                        client.administration().queryInfrastructures(call(), new QueryInfrastructuresRequest(null)))
                .infrastructures()
                .get(0)
                .backend()
                .map(BackendDescription::capabilities)
                .orElseThrow();
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
        return client.vim(VIM, standardInterface);
    }

    @Override
    public CallContext call() {
        return client.call().build();
    }

    @Override
    public Access consumer() {
        return this;
    }

    @Override
    public List<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public Fixtures fixtures() {
        return new Fixtures("image-1", "small", Optional.of("large"), List.of("host-1", "host-2"));
    }

    @Override
    public Set<String> holdings(String prefix) {
        return new NamedHoldings(this, prefix).identifiers();
    }

    @Override
    public void close() {
        gateway.close();
    }
}
