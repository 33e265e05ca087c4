// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A volume type: what volumes are made from.
 *
 * @param extraSpecs what back ends must have; most are told to administrators only
 */
public record CinderType(String id, String name, @JsonProperty("extra_specs") Map<String, String> extraSpecs) {

    public CinderType {
        extraSpecs = extraSpecs == null ? Map.of() : extraSpecs;
    }
}
