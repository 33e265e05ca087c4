// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** The body of a request for a flavour. */
public record NewFlavor(Flavor flavor) {

    /** The flavour; sizes in MiB and GiB. */
    public record Flavor(
            Optional<String> id,
            String name,
            long vcpus,
            long ram,
            long disk,
            @JsonProperty("OS-FLV-EXT-DATA:ephemeral") long ephemeral,
            @JsonProperty("os-flavor-access:is_public") boolean isPublic,
            String description) {}
}
