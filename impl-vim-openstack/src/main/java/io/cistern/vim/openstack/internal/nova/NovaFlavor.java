// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/**
 * A flavour.
 *
 * @param ram MiB
 * @param disk root disk, GiB
 * @param ephemeral further disk, GiB
 */
public record NovaFlavor(
        String id,
        String name,
        long vcpus,
        long ram,
        long disk,
        @JsonProperty("OS-FLV-EXT-DATA:ephemeral") long ephemeral,
        @JsonProperty("os-flavor-access:is_public") Optional<Boolean> isPublic,
        Optional<String> description,
        @JsonProperty("extra_specs") Map<String, String> extraSpecs) {

    public NovaFlavor {
        extraSpecs = extraSpecs == null ? Map.of() : extraSpecs;
    }
}
