// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/**
 * A volume type: what volumes are made from.
 *
 * @param extraSpecs what back ends must have; most are told to administrators only
 */
public record CinderType(String id, String name, @JsonProperty("extra_specs") Map<String, String> extraSpecs) {

    private static final String BACK_END = "volume_backend_name";

    public CinderType {
        extraSpecs = extraSpecs == null ? Map.of() : extraSpecs;
    }

    /** Whether its volumes can be kept there, as far as we are told. */
    public boolean leadsTo(CinderPool pool) {
        return Optional.ofNullable(extraSpecs.get(BACK_END))
                .filter(name ->
                        pool.capabilities().backEnd().filter(name::equals).isEmpty())
                .isEmpty();
    }
}
