// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import io.cistern.vim.compute.VirtualCpuPinningPolicy;
import io.cistern.vim.compute.VirtualCpuPinningRule;
import io.cistern.vim.compute.VirtualCpuThreadPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

    /** Keeps that somebody has said no; Nova has no word for it. */
    static final String NUMA_ENABLED = "ifa052:numaEnabled";

    static final String PAGE_SIZE = "hw:mem_page_size";
    static final String ARCHITECTURE_TRAIT = "trait:HW_ARCH_";

    /** Classes that are the sizes of every flavour are no accelerators, nor is the architecture. */
    private static final Pattern ACCELERATION =
            Pattern.compile("resources[A-Za-z0-9_-]{0,64}:(?!(VCPU|PCPU|MEMORY_MB|DISK_GB)=)[A-Z0-9_]+=\\d+"
                    + "|trait[A-Za-z0-9_-]{0,64}:[A-Z0-9_]+=(required|forbidden)"
                    + "|accel:device_profile=.+"
                    + "|pci_passthrough:alias=[^:]+:\\d+(\\s*,\\s*[^:]+:\\d+)*");

    private static final Pattern ARCHITECTURE = Pattern.compile(ARCHITECTURE_TRAIT + "[A-Z0-9_]+=required");

    /** STATIC where CPUs are dedicated, DYNAMIC where they are shared; absent: nothing is said. */
    public Optional<VirtualCpuPinningPolicy> pinningPolicy() {
        return get(CPU_POLICY)
                .map(policy ->
                        policy.equals("dedicated") ? VirtualCpuPinningPolicy.STATIC : VirtualCpuPinningPolicy.DYNAMIC);
    }

    /** The CPU topology and the thread policy, as one rule; rules go with STATIC only. */
    public List<VirtualCpuPinningRule> pinningRules() {
        if (pinningPolicy().filter(VirtualCpuPinningPolicy.STATIC::equals).isEmpty()) {
            return List.of();
        }
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
                .filter(spec -> ARCHITECTURE.matcher(text(spec)).matches())
                .map(spec ->
                        spec.getKey().substring(ARCHITECTURE_TRAIT.length()).toLowerCase(Locale.ROOT))
                .sorted()
                .findFirst();
    }

    /** Whether memory follows CPU nodes; absent: nothing is said. */
    public Optional<Boolean> numaEnabled() {
        return number(NUMA_NODES).map(nodes -> nodes >= 1).or(() -> get(NUMA_ENABLED)
                .map(Boolean::valueOf));
    }

    /** Whether it asks for pages of a certain size, which come from CPU nodes. */
    public boolean asksForPageSize() {
        return get(PAGE_SIZE).isPresent();
    }

    /** Accelerators and capabilities of hosts, as {@code key=value}. */
    public List<String> accelerations() {
        return values.entrySet().stream()
                .map(ExtraSpecs::text)
                .filter(ExtraSpecs::isAcceleration)
                .sorted()
                .toList();
    }

    /** @param text {@code key=value} */
    static boolean isAcceleration(String text) {
        return ACCELERATION.matcher(text).matches()
                && !ARCHITECTURE.matcher(text).matches();
    }

    /** Whether every attribute of a flavour reads the same in both. */
    boolean saysTheSameAs(ExtraSpecs other) {
        return attributes().equals(other.attributes());
    }

    private List<Object> attributes() {
        return List.of(pinningPolicy(), pinningRules(), architecture(), numaEnabled(), accelerations());
    }

    private static String text(Map.Entry<String, String> spec) {
        return spec.getKey() + "=" + spec.getValue();
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
