// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import io.cistern.api.InfrastructureException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The metadata of a flavour. A key that means something to Nova, such as {@code hw:mem_page_size}, is that extra spec;
 * any other is kept as an extra spec of Cistern's own, so that it has no effect. What others have given a flavour and no
 * attribute says is seen as metadata, too.
 */
final class FlavourMetadata {

    private static final String OWN = "ifa052:";
    private static final String KEPT = OWN + "metadata.";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_:. -]{1,200}");

    /** The namespaces of nova/api/validation/extra_specs, and the two names there that have none. */
    private static final Pattern NATIVE =
            Pattern.compile("(accel|aggregate_instance_extra_specs|capabilities|hw|hw_rng|hw_video|os|pci_passthrough"
                    + "|quota|resources[A-Za-z0-9_-]*|trait[A-Za-z0-9_-]*|vmware):.+|group_policy|hide_hypervisor_id");

    private FlavourMetadata() {}

    /** @param said the extra specs that attributes say */
    static Map<String, String> of(Map<String, String> extraSpecs, Map<String, String> said) {
        Map<String, String> metadata = new LinkedHashMap<>();
        extraSpecs.forEach((key, value) -> {
            if (!key.startsWith(OWN) && !value.equals(said.get(key))) {
                metadata.put(key, value);
            }
        });
        extraSpecs.forEach((key, value) -> {
            if (key.startsWith(KEPT)) {
                metadata.put(key.substring(KEPT.length()), value);
            }
        });
        return metadata;
    }

    static Map<String, String> toExtraSpecs(Map<String, String> metadata) {
        Map<String, String> specs = new LinkedHashMap<>();
        metadata.forEach((key, value) -> specs.put(NATIVE.matcher(key).matches() ? key : KEPT + key, value));
        return specs;
    }

    /**
     * Refuses keys that OpenStack cannot keep, and those that would change an attribute behind its back.
     *
     * @param said the extra specs that attributes say
     */
    static void check(String path, Map<String, String> metadata, Map<String, String> said) {
        metadata.forEach((key, value) -> {
            if (!KEY.matcher(key).matches()) {
                throw InfrastructureException.invalidArgument(
                        path + "/" + key,
                        "has a key of at most 200 letters, digits, spaces and _ : . - on OpenStack",
                        "rename the key");
            }
            Map<String, String> both = new LinkedHashMap<>(said);
            String before = both.put(key, value);
            if (NATIVE.matcher(key).matches()
                    && (value.equals(before) || !new ExtraSpecs(both).saysTheSameAs(new ExtraSpecs(said)))) {
                throw InfrastructureException.invalidArgument(
                        path + "/" + key,
                        "is an extra spec that an attribute of the flavour says",
                        "say it with virtualCpuPinning, cpuArchitecture, numaEnabled or accelerationCapability");
            }
        });
    }
}
