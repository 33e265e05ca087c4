// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpuPinningData;
import io.cistern.vim.compute.VirtualCpuPinningPolicy;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Pinning, NUMA, architecture and accelerators of a flavour as extra specs; {@link ExtraSpecs} reads them back. */
final class FlavourSpecs {

    private static final Pattern ARCHITECTURE = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private FlavourSpecs() {}

    /** What the attributes of a flavour say. */
    static Map<String, String> of(VirtualComputeFlavour flavour) {
        Map<String, String> specs = new LinkedHashMap<>();
        flavour.virtualCpu().virtualCpuPinning().ifPresent(pinning -> pinning(specs, pinning));
        flavour.virtualCpu()
                .cpuArchitecture()
                .ifPresent(name -> specs.put(
                        ExtraSpecs.ARCHITECTURE_TRAIT
                                + name.toUpperCase(Locale.ROOT).replace('-', '_'),
                        "required"));
        flavour.virtualMemory()
                .numaEnabled()
                .ifPresent(numa -> specs.put(
                        numa ? ExtraSpecs.NUMA_NODES : ExtraSpecs.NUMA_ENABLED, numa ? "1" : numa.toString()));
        flavour.accelerationCapability().forEach(acceleration -> {
            String[] pair = acceleration.split("=", 2);
            specs.put(pair[0], pair[1]);
        });
        return specs;
    }

    private static void pinning(Map<String, String> specs, VirtualCpuPinningData pinning) {
        pinning.virtualCpuPinningPolicy()
                .ifPresent(policy -> specs.put(
                        ExtraSpecs.CPU_POLICY, policy == VirtualCpuPinningPolicy.STATIC ? "dedicated" : "shared"));
        pinning.virtualCpuPinningRules().forEach(rule -> {
            rule.cores().ifPresent(cores -> specs.put(ExtraSpecs.CPU_CORES, cores.toString()));
            rule.sockets().ifPresent(sockets -> specs.put(ExtraSpecs.CPU_SOCKETS, sockets.toString()));
            rule.threads().ifPresent(threads -> specs.put(ExtraSpecs.CPU_THREADS, threads.toString()));
            rule.threadPolicy()
                    .ifPresent(policy -> specs.put(
                            ExtraSpecs.CPU_THREAD_POLICY, policy.name().toLowerCase(Locale.ROOT)));
        });
    }

    /** Refuses what no extra spec can say. */
    static void check(VirtualComputeFlavour flavour) {
        Optional<VirtualCpuPinningData> pinning = flavour.virtualCpu().virtualCpuPinning();
        if (pinning.filter(data -> data.virtualCpuPinningRules().size() > 1).isPresent()) {
            throw InfrastructureException.valueNotSupported(
                    "flavour.virtualCpu.virtualCpuPinning.virtualCpuPinningRules",
                    "a flavour of OpenStack has one CPU topology",
                    "give one rule");
        }
        flavour.virtualCpu().cpuArchitecture().ifPresent(name -> {
            if (!ARCHITECTURE.matcher(name).matches()) {
                throw InfrastructureException.invalidArgument(
                        "flavour.virtualCpu.cpuArchitecture",
                        "is a name of at most 100 letters, digits, _ and - on OpenStack",
                        "use a name such as x86_64 or aarch64");
            }
        });
        accelerations(flavour.accelerationCapability());
    }

    private static void accelerations(List<String> accelerations) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < accelerations.size(); i++) {
            String acceleration = accelerations.get(i);
            String path = "flavour.accelerationCapability[" + i + "]";
            if (!ExtraSpecs.isAcceleration(acceleration)) {
                throw InfrastructureException.valueNotSupported(
                        path,
                        "OpenStack knows accelerators by resource class, device profile, PCI alias or trait; "
                                + acceleration + " is none",
                        "write it as an extra spec, e.g. resources:VGPU=1, accel:device_profile=<name>,"
                                + " pci_passthrough:alias=<name>:1 or trait:HW_CPU_X86_AVX2=required");
            }
            String key = acceleration.split("=", 2)[0];
            if (!keys.add(key)) {
                throw InfrastructureException.invalidArgument(path, "gives " + key + " again", "give it once");
            }
        }
    }
}
