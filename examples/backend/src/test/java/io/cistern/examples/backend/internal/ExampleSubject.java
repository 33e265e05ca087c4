// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.backend.Capability;
import io.cistern.tck.Access;
import io.cistern.tck.Bench;
import io.cistern.tck.Fixtures;
import io.cistern.tck.Subject;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualMemoryData;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The example, as the kit sees it. */
final class ExampleSubject implements Subject {
    private final SimulatedCloud cloud = new SimulatedCloud();
    private final ExampleBackend example = new ExampleBackend("example", cloud);
    private final Bench bench;

    ExampleSubject() {
        this((backend, cloud) -> backend);
    }

    /** @param tampering what is put between the kit and the backend */
    ExampleSubject(Tampering<SimulatedCloud> tampering) {
        bench = Bench.of(tampering.with(example, cloud));
        flavour("small", 1);
        flavour("large", 2);
    }

    private void flavour(String id, long size) {
        cloud.flavours.put(id, "fixture", same -> VirtualComputeFlavour.builder()
                .flavourId(Optional.of(id))
                .flavourName(Optional.of(id))
                .virtualCpu(VirtualCpuData.builder().numVirtualCpu(size).build())
                .virtualMemory(new VirtualMemoryData(512 * size, Optional.empty(), Optional.empty()))
                .build());
    }

    @Override
    public Access consumer() {
        return bench;
    }

    @Override
    public Optional<Access> stranger() {
        return Optional.of(bench.within("strangers"));
    }

    @Override
    public Optional<Bench> bench() {
        return Optional.of(bench);
    }

    @Override
    public List<Capability> capabilities() {
        return example.description().capabilities();
    }

    @Override
    public Fixtures fixtures() {
        return new Fixtures("image-1", "small", Optional.of("large"), SimulatedCloud.HOSTS);
    }

    @Override
    public Set<String> holdings(String prefix) {
        return cloud.contents();
    }

    @Override
    public void close() {
        example.leave();
    }
}
