// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import io.cistern.vim.compute.VirtualCpuPinningPolicy;
import io.cistern.vim.compute.VirtualCpuPinningRule;
import io.cistern.vim.compute.VirtualCpuThreadPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a flavour says in its extra specs.
 *
 * @param values by key, as Nova has them
 */
public record ExtraSpecs(Map<String, String> values) {

    static final String CPU_POLICY = "hw:cpu_policy";
    static final String CPU_THREAD_POLICY = "hw:cpu_thread_policy";
    static final String CPU_CORES = "hw:cpu_cores";
    static final String CPU_SOCKETS = "hw:cpu_sockets";
    static final String CPU_THREADS = "hw:cpu_threads";
    static final String NUMA_NODES = "hw:numa_nodes";
    static final String PAGE_SIZE = "hw:mem_page_size";
    static final String ARCHITECTURE_TRAIT = "trait:HW_ARCH_";

    private static final List<String> ACCELERATION =
            List.of("resources:VGPU", "resources:CUSTOM_", "resources:FPGA", "accel:", "pci_passthrough:alias");

    /** STATIC where CPUs are dedicated, DYNAMIC where they are shared; absent: nothing is said. */
    public Optional<VirtualCpuPinningPolicy> pinningPolicy() {
        return get(CPU_POLICY)
                .map(policy ->
                        policy.equals("dedicated") ? VirtualCpuPinningPolicy.STATIC : VirtualCpuPinningPolicy.DYNAMIC);
    }

    /** The CPU topology and the thread policy, as one rule. */
    public List<VirtualCpuPinningRule> pinningRules() {
        VirtualCpuPinningRule rule =
                new VirtualCpuPinningRule(number(CPU_CORES), number(CPU_SOCKETS), number(CPU_THREADS), threadPolicy());
        boolean empty = rule.cores().isEmpty()
                && rule.sockets().isEmpty()
                && rule.threads().isEmpty()
                && rule.threadPolicy().isEmpty();
        return empty ? List.of() : List.of(rule);
    }

    /** The architecture that is asked for, in lower case. */
    public Optional<String> architecture() {
        return values.entrySet().stream()
                .filter(spec -> spec.getKey().startsWith(ARCHITECTURE_TRAIT)
                        && spec.getValue().equals("required"))
                .map(spec ->
                        spec.getKey().substring(ARCHITECTURE_TRAIT.length()).toLowerCase(Locale.ROOT))
                .sorted()
                .findFirst();
    }

    /** Whether memory follows CPU nodes; absent: nothing is said. */
    public Optional<Boolean> numaEnabled() {
        return number(NUMA_NODES).map(nodes -> nodes >= 1);
    }

    /** Whether it asks for pages of a certain size, which come from CPU nodes. */
    public boolean asksForPageSize() {
        return get(PAGE_SIZE).isPresent();
    }

    /** Accelerators and capabilities of hosts, as {@code key=value}. */
    public List<String> accelerations() {
        return values.entrySet().stream()
                .filter(spec -> ACCELERATION.stream().anyMatch(spec.getKey()::startsWith)
                        || spec.getKey().startsWith("trait:") && !spec.getKey().startsWith(ARCHITECTURE_TRAIT))
                .map(spec -> spec.getKey() + "=" + spec.getValue())
                .sorted()
                .toList();
    }

    private Optional<VirtualCpuThreadPolicy> threadPolicy() {
        return get(CPU_THREAD_POLICY).flatMap(policy -> switch (policy) {
            case "prefer" -> Optional.of(VirtualCpuThreadPolicy.PREFER);
            case "isolate" -> Optional.of(VirtualCpuThreadPolicy.ISOLATE);
            case "require" -> Optional.of(VirtualCpuThreadPolicy.REQUIRE);
            default -> Optional.empty();
        });
    }

    private Optional<Long> number(String key) {
        return get(key).filter(value -> value.matches("\\d{1,9}")).map(Long::valueOf);
    }

    private Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
